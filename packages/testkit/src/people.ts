import type { AreaId, EnterpriseId, PersonActor, PersonId, Role, RowId } from '@huhang/contract'
import type { Phone, RecordCertificate, RegisterPerson } from '@huhang/contract/access'
import { said, testId } from './test-ids'

/** Someone invented whom tests know by name. */
export type TestPerson = {
  personId: PersonId
  name: string
  role: Role
  areaId: AreaId
  phone: string
  grantId: RowId
}

const person = (number: number, name: string, role: Role, areaId: string): TestPerson => ({
  personId: testId(number),
  name,
  role,
  areaId: areaId as AreaId,
  phone: `1990000${String(number).padStart(4, '0')}`,
  grantId: testId(0x1000 + number),
})

/** 371500 the city, 371502 东昌府区, 371521 阳谷县, 371502001 a town of the first. */
export const people = {
  administrator: person(1, '陈理政', 'administrator', '371500'),
  manager: person(2, '周秉正', 'manager', '371500'),
  countyManager: person(3, '钱牧之', 'manager', '371502'),
  inspector: person(4, '王守安', 'inspector', '371502'),
  secondInspector: person(5, '李清源', 'inspector', '371502'),
  thirdInspector: person(6, '孙见山', 'inspector', '371502'),
  otherCountyInspector: person(7, '赵明远', 'inspector', '371521'),
  cityInspector: person(8, '高望舒', 'inspector', '371500'),
  dispatcher: person(9, '孙晓岚', 'dispatcher', '371500'),
  teamLead: person(10, '吴远航', 'team-lead', '371500'),
  volunteer: person(11, '郑小舟', 'volunteer', '371502001'),
  secondVolunteer: person(12, '韩一苇', 'volunteer', '371502001'),
  companyContact: person(13, '冯掌柜', 'company-contact', '371502001'),
} as const satisfies Record<string, TestPerson>

/** The person as the kernel sees them when they act; `enterpriseIds`: whose contact they are. */
export const actorOf = ({ personId, role, areaId }: TestPerson, enterpriseIds: EnterpriseId[] = []): PersonActor => ({
  kind: 'person',
  personId,
  grants: [{ role, areaId }],
  enterpriseIds,
})

export const registerPersonCommand = (
  { personId, name, role, areaId, phone, grantId }: TestPerson,
  change: Partial<RegisterPerson> = {},
): RegisterPerson => ({
  ...said(),
  personId,
  name,
  areaId,
  phone: phone as Phone,
  grants: [{ grantId, role, areaId }],
  ...change,
})

/** 执法证 of a person, good from 2024 to 2027 unless told otherwise. */
export const recordCertificateCommand = (
  { personId, grantId }: TestPerson,
  change: Partial<RecordCertificate> = {},
): RecordCertificate => ({
  ...said(),
  certificateId: `${grantId.slice(0, -12)}c${grantId.slice(-11)}` as RowId,
  personId,
  number: `1599${personId.slice(-8)}`,
  issuer: '示例市人民政府',
  validFrom: '2024-01-01' as RecordCertificate['validFrom'],
  validTo: '2027-12-31' as RecordCertificate['validTo'],
  ...change,
})
