import { z } from 'zod'
import { AreaId, EnterpriseId, PersonId } from '../kernel/ids'
import { pageFields, pageOf } from '../kernel/pages'
import { text } from '../kernel/texts'
import { LocalDay } from '../kernel/times'
import { PersonRowView } from './person-views'
import { Role } from './roles'

/** Sorted by name (pinyin); `search` is part of a name, its pinyin, or a whole phone number. */
export const ListPeople = z.strictObject({
  search: text(60).optional(),
  role: Role.optional(),
  areaId: AreaId.optional(),
  after: PersonId.optional(),
  limit: pageFields.limit,
})
export type ListPeople = z.infer<typeof ListPeople>
/** `total` counts every match, not only this page's. */
export const PeopleView = pageOf(PersonRowView).extend({ total: z.number().int() })

export const OpenPerson = z.strictObject({ personId: PersonId })
export type OpenPerson = z.infer<typeof OpenPerson>

/** Opens one phone number; who looked is kept. */
export const RevealPersonPhone = z.strictObject({ personId: PersonId })
export const PhoneView = z.object({ phone: z.string().nullable() })

/** Whom an inspection of an enterprise on a day may name. */
export const ListInspectors = z.strictObject({
  on: LocalDay,
  enterpriseId: EnterpriseId.optional(),
  search: text(60).optional(),
  after: PersonId.optional(),
  limit: pageFields.limit,
})
export type ListInspectors = z.infer<typeof ListInspectors>

export const InspectorView = z.object({
  personId: PersonId,
  name: z.string(),
  areaId: AreaId,
  /** The certificate that reaches furthest; null: none is on record. */
  certificate: z.object({ number: z.string(), issuer: z.string(), validFrom: LocalDay, validTo: LocalDay }).nullable(),
  /** Whether that certificate is valid on the day asked for. */
  isValid: z.boolean(),
  /** 回避 declared towards the enterprise asked for. */
  isConflicted: z.boolean(),
})
export type InspectorView = z.infer<typeof InspectorView>
export const InspectorsView = pageOf(InspectorView)
