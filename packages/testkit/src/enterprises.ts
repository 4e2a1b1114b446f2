import type { AreaId } from '@huhang/contract'
import type { NewContact, NewPremises, RegisterEnterprise } from '@huhang/contract/enterprises'
import { inventedUscc } from './credit-codes'
import { said, testId } from './test-ids'

const town = '371502001' as AreaId

/** Ids that belong to the n-th invented enterprise. */
export const enterpriseIds = (number: number) => ({
  enterpriseId: testId<RegisterEnterprise['enterpriseId']>(0x10000 + number * 0x10),
  premisesId: testId<NewPremises['premisesId']>(0x10001 + number * 0x10),
  contactId: testId<NewContact['contactId']>(0x10002 + number * 0x10),
})

export const newPremises = (number: number, change: Partial<NewPremises> = {}): NewPremises => ({
  premisesId: enterpriseIds(number).premisesId,
  name: '主厂区',
  address: `示例路 ${number} 号`,
  areaId: change.areaId ?? town,
  place: { lat: 36.45 + (number % 100) * 0.001, lng: 115.98 + Math.floor(number / 100) * 0.001 },
  riskColour: 'yellow',
  headcount: 20,
  ...change,
})

/** Registers the n-th invented enterprise with one place and one contact; each number is another one. */
export function registerEnterpriseCommand(
  number: number,
  change: Partial<RegisterEnterprise> = {},
): RegisterEnterprise {
  const areaId = change.areaId ?? town
  return {
    ...said(),
    enterpriseId: enterpriseIds(number).enterpriseId,
    name: `示例机械${number}厂`,
    uscc: inventedUscc(number),
    areaId,
    industry: 'C34',
    family: 'machinery',
    riskColour: 'yellow',
    creditGrade: 'B',
    premises: [newPremises(number, { areaId })],
    contacts: [
      {
        contactId: enterpriseIds(number).contactId,
        name: '甲某',
        title: '安全员',
        phone: '19911112222' as NonNullable<NewContact['phone']>,
      },
    ],
    ...change,
  }
}
