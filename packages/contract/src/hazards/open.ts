import { z } from 'zod'
import { HazardId, PersonId } from '../kernel/ids'
import { Instant, LocalDay } from '../kernel/times'
import { DocumentView, RecheckView } from './documents'
import { ExtensionView, HazardFileView, HazardView } from './hazard-view'
import { ListingView } from './supervision'

export const OpenHazard = z.strictObject({ hazardId: HazardId })
export type OpenHazard = z.infer<typeof OpenHazard>

/** What was said about it, by whom and when, from the log. */
export const HazardMomentView = z.object({
  id: z.string(),
  type: z.string(),
  occurredAt: Instant,
  /** What the device showed, where its clock was off. */
  deviceAt: Instant.nullable().default(null),
  at: Instant,
  byId: PersonId.nullable(),
  byName: z.string().nullable(),
})
export type HazardMomentView = z.infer<typeof HazardMomentView>

/** Verbs the viewer's role knows, each with the code that bars it now; null: it may be said. */
export const MayView = z.record(z.string(), z.string().nullable())

export const OpenedHazardView = z.object({
  hazard: HazardView,
  overdue: z.boolean(),
  enterpriseName: z.string(),
  premisesName: z.string(),
  address: z.string(),
  orderNumber: z.string().nullable(),
  files: z.array(HazardFileView),
  extensions: z.array(ExtensionView),
  rechecks: z.array(RecheckView),
  listings: z.array(ListingView),
  documents: z.array(DocumentView),
  /** 整改复查 by this day at the latest; null: none is due. */
  recheckDueOn: LocalDay.nullable(),
  timeline: z.array(HazardMomentView),
  may: MayView,
})
export type OpenedHazardView = z.infer<typeof OpenedHazardView>
