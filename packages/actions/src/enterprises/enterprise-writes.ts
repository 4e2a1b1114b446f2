import type { EnterpriseId, Instant, PremisesId } from '@huhang/contract'
import type { NewContact, NewPremises, RegisterEnterprise, RiskColour } from '@huhang/contract/enterprises'
import { insert, type Row, type Write } from '@huhang/db/stores'
import { nameKeyOf } from '@huhang/domain/enterprises'
import { cellOf } from '@huhang/geo/cells'
import { pinyinOf, sealPhone } from '../access'
import type { NewEvent, Sealer } from '../kernel'

type Named = Pick<RegisterEnterprise, 'name' | 'uscc' | 'areaId' | 'industry' | 'family' | 'riskColour' | 'creditGrade'>

/** The columns of an enterprise that follow from what was said. */
export function enterpriseColumns(said: Named): Partial<Row<'enterprise'>> {
  const { name, uscc, areaId, industry, family, riskColour, creditGrade } = said
  const { key, initials } = pinyinOf(name)
  return {
    name,
    nameKey: nameKeyOf(name),
    pinyin: key,
    initials,
    uscc,
    areaId,
    industry,
    family,
    riskColour,
    creditGrade,
  }
}

type PremisesFields = Omit<NewPremises, 'premisesId'>

export const premisesColumns = ({
  name,
  address,
  areaId,
  place,
  riskColour,
  headcount,
}: PremisesFields): Partial<Row<'premises'>> => ({
  name,
  address,
  areaId,
  lat: place.lat,
  lng: place.lng,
  cell: String(cellOf(place)),
  riskColour,
  headcount,
})

export const insertPremises = (enterpriseId: EnterpriseId, said: NewPremises, isMain: boolean, at: Instant): Write =>
  insert('premises', { id: said.premisesId, enterpriseId, ...premisesColumns(said), isMain, createdAt: at })

export function insertContact(enterpriseId: EnterpriseId, said: NewContact, sealer: Sealer): Write {
  const { contactId, name, title, personId = null, phone = null } = said
  return insert('contact', { id: contactId, enterpriseId, personId, name, title, ...sealPhone(sealer, phone) })
}

type PremisesPlaced = { premisesId: PremisesId; enterpriseId: EnterpriseId } & Pick<NewPremises, 'areaId' | 'place'> & {
    riskColour: RiskColour
  }

export const premisesAdded = ({ premisesId, enterpriseId, areaId, place, riskColour }: PremisesPlaced): NewEvent => ({
  type: 'premises.added',
  subjectKind: 'premises',
  subjectId: premisesId,
  areaId,
  payload: { enterpriseId, place, riskColour },
})
