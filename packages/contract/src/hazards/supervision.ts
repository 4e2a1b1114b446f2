import { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId, PersonId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { Instant, LocalDay } from '../kernel/times'

/** Who lists: 县级 市级 省级. */
export const ListingLevel = z.enum(['county', 'city', 'province'])
export type ListingLevel = z.infer<typeof ListingLevel>

/** 挂牌督办: a major hazard is listed by notice, with a leader who answers for it and a day until when. */
export const PutUnderSupervision = command({
  listingId: RowId,
  hazardId: HazardId,
  revision: Revision,
  level: ListingLevel,
  /** 督办通知书 number, as the listing government gave it. */
  noticeNumber: requiredText(100),
  /** 督办责任领导 */
  leader: requiredText(50),
  dueOn: LocalDay,
})
export type PutUnderSupervision = z.infer<typeof PutUnderSupervision>

/** How far the rectification of a listed hazard has come. An addition: it needs no base. */
export const ReportProgress = command({ reportId: RowId, hazardId: HazardId, note: requiredText(2000) })
export type ReportProgress = z.infer<typeof ReportProgress>

/** 验收核销, or taken back because the listing was wrong. */
export const ListingOutcome = z.enum(['accepted', 'withdrawn'])
export type ListingOutcome = z.infer<typeof ListingOutcome>

export const EndSupervision = command({
  hazardId: HazardId,
  revision: Revision,
  outcome: ListingOutcome,
  /** 验收意见, or the reason. */
  note: requiredText(2000),
})
export type EndSupervision = z.infer<typeof EndSupervision>

export const ProgressView = z.object({
  id: RowId,
  at: Instant,
  byName: z.string().nullable(),
  note: z.string(),
})
export type ProgressView = z.infer<typeof ProgressView>

/** One listing of a hazard; it stays readable after its end. */
export const ListingView = z.object({
  id: RowId,
  hazardId: HazardId,
  level: ListingLevel,
  noticeNumber: z.string(),
  leader: z.string(),
  dueOn: LocalDay,
  listedAt: Instant,
  listedById: PersonId.nullable(),
  endedAt: Instant.nullable(),
  endedById: PersonId.nullable(),
  outcome: ListingOutcome.nullable(),
  endNote: z.string().nullable(),
  reports: z.array(ProgressView),
})
export type ListingView = z.infer<typeof ListingView>
