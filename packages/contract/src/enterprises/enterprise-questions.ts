import { z } from 'zod'
import { AreaId, EnterpriseId, PremisesId, RowId } from '../kernel/ids'
import { pageFields, pageOf } from '../kernel/pages'
import { Place } from '../kernel/places'
import { text } from '../kernel/texts'
import { Instant } from '../kernel/times'
import { CreditGrade, Family, Industry, RiskColour } from './codes'
import { EnterpriseRowView } from './enterprise-views'

/** Sorted by name (pinyin). `search`: part of a name, pinyin or its initials, or the beginning of a credit code. */
export const ListEnterprises = z.strictObject({
  search: text(60).optional(),
  areaId: AreaId.optional(),
  industry: Industry.optional(),
  family: Family.optional(),
  riskColour: RiskColour.optional(),
  creditGrade: CreditGrade.optional(),
  status: z.enum(['active', 'closed']).optional(),
  after: EnterpriseId.optional(),
  limit: pageFields.limit,
})
export type ListEnterprises = z.infer<typeof ListEnterprises>
/** `total` counts every match, not only this page's. */
export const EnterprisesView = pageOf(EnterpriseRowView).extend({ total: z.number().int() })
export type EnterprisesView = z.infer<typeof EnterprisesView>

export const OpenEnterprise = z.strictObject({ enterpriseId: EnterpriseId })
export type OpenEnterprise = z.infer<typeof OpenEnterprise>

/** Opens one contact's phone number; who looked is kept. */
export const RevealContactPhone = z.strictObject({ contactId: RowId })
export type RevealContactPhone = z.infer<typeof RevealContactPhone>

/** Newest first. */
export const AskHistory = z.strictObject({ enterpriseId: EnterpriseId, ...pageFields })
export type AskHistory = z.infer<typeof AskHistory>

export const HistoryEntryView = z.object({
  kind: z.enum(['inspection', 'hazard', 'order', 'document']),
  id: z.uuid(),
  at: Instant,
  premisesId: PremisesId,
  premisesName: z.string(),
  /** Kind of inspection or document, grade of hazard; an order is just that. */
  label: z.string(),
  /** What the hazard is; the number of an order or a document, or the receipt of a hand-over. */
  words: z.string().nullable(),
  status: z.string().nullable(),
  /** Hazards found on the visit, or put under the order. */
  hazards: z.number().int().nullable(),
})
export type HistoryEntryView = z.infer<typeof HistoryEntryView>
export const HistoryView = pageOf(HistoryEntryView)
export type HistoryView = z.infer<typeof HistoryView>

/** Premises nearest to a place (WGS-84) first. `metres`: how far to look. */
export const AskNearby = z.strictObject({
  place: Place,
  metres: z.number().int().min(50).max(50_000).default(3000),
  limit: z.number().int().min(1).max(100).default(20),
})
export type AskNearby = z.infer<typeof AskNearby>

export const NearbyView = z.object({
  rows: z.array(
    z.object({
      premisesId: PremisesId,
      enterpriseId: EnterpriseId,
      enterpriseName: z.string(),
      name: z.string(),
      address: z.string(),
      areaId: AreaId,
      lat: z.number(),
      lng: z.number(),
      riskColour: RiskColour,
      metres: z.number(),
    }),
  ),
})
export type NearbyView = z.infer<typeof NearbyView>
