import type { PersonId, RowId } from '@huhang/contract'
import type { RecordInsurance, RecordSkill, RegisterVolunteer } from '@huhang/contract/volunteers'
import { cellOf } from '@huhang/geo/cells'
import { firstMoment, premisesOf } from './enterprises'
import { idOf, instant, minute, pick, scatter } from './numbered'
import type { Rows } from './rows'

const skills = ['water', 'medical', 'driving', 'rope', 'radio', 'mountain'] as const
const at = instant(firstMoment + minute)

export type VolunteerSaid = { register: RegisterVolunteer; skill: RecordSkill; insurance: RecordInsurance | null }

/** The n-th volunteer: one skill, one of three certified in it, nine of ten insured; every certificate in `rope` is over. */
export function volunteerSaid(number: number): VolunteerSaid {
  const personId = idOf<PersonId>(firstMoment, 0x40, number)
  const { areaId, place } = premisesOf(number)
  const said = (kind: number) => ({
    commandId: idOf<RegisterVolunteer['commandId']>(firstMoment, kind, number),
    occurredAt: at,
  })
  const certificate = {
    id: idOf<RowId>(firstMoment, 0x44, number),
    number: `演示证${number}`,
    issuer: '演示协会',
    validTo: pick(['2099-12-31', '2020-12-31'], number) as RecordInsurance['validTo'],
  }
  const insurance = {
    ...said(0x47),
    insuranceId: idOf<RowId>(firstMoment, 0x45, number),
    personId,
    policy: `演示保单${number}`,
    insurer: '演示保险',
    validFrom: '2020-01-01' as RecordInsurance['validFrom'],
    validTo: '2099-12-31' as RecordInsurance['validTo'],
  }
  return {
    register: {
      ...said(0x41),
      personId,
      newPerson: { name: `演示志愿者${number}`, phone: null },
      grantId: idOf<RowId>(firstMoment, 0x42, number),
      bornOn: pick(['1985-03-04', '1999-08-09'], number) as RegisterVolunteer['bornOn'],
      joinedOn: '2022-05-01' as RegisterVolunteer['joinedOn'],
      areaId,
      place: { lat: place.lat, lng: Number((place.lng + scatter(number, 3) * 0.01).toFixed(6)) },
      teamId: null,
      rank: pick(['volunteer', 'member', 'captain'], number),
    },
    skill: { ...said(0x46), personId, skill: pick(skills, number), certificate: number % 3 === 0 ? certificate : null },
    insurance: number % 10 === 0 ? null : insurance,
  }
}

/** What these commands write, but for the log. */
export function volunteerRows({ register, skill, insurance }: VolunteerSaid): Rows {
  const { personId, newPerson, grantId, bornOn, joinedOn, areaId, place, teamId, rank, occurredAt } = register
  const name = newPerson?.name ?? ''
  const rows: Rows = {
    person: [
      {
        id: personId,
        name,
        pinyin: `yan shi zhi yuan zhe ${name.replace(/\D/g, '')}`,
        areaId,
        createdAt: occurredAt,
      },
    ],
    role_grant: [{ id: grantId, personId, role: 'volunteer', areaId, since: occurredAt }],
    volunteer: [{ personId, teamId, areaId, rank, bornOn, joinedOn, ...place, cell: cellOf(place).toString() }],
    volunteer_skill: [{ personId, skill: skill.skill }],
  }
  if (skill.certificate) rows.volunteer_certificate = [{ personId, skill: skill.skill, ...skill.certificate }]
  if (insurance) {
    const { insuranceId, policy, insurer, validFrom, validTo } = insurance
    rows.insurance = [{ id: insuranceId, personId, policy, insurer, validFrom, validTo }]
  }
  return rows
}
