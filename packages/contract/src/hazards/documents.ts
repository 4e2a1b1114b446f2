import { z } from 'zod'
import { HazardId, OrderId, PersonId, RowId } from '../kernel/ids'
import { Instant } from '../kernel/times'

/** 现场处理措施决定书 立案 移送 整改复查意见书 */
export const DocumentKind = z.enum(['measures', 'case', 'transfer', 'opinion'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** 停止使用设施设备 撤出作业人员 暂时停产停业 (安全生产法 §65). */
export const FieldMeasure = z.enum(['stop-use', 'evacuate', 'suspend'])
export type FieldMeasure = z.infer<typeof FieldMeasure>

/** What was decided about one hazard, or about what an order named, on paper. */
export const DocumentView = z.object({
  id: RowId,
  kind: DocumentKind,
  /** 文书编号; a hand-over has none of ours, but the receipt of who took it. */
  number: z.string().nullable(),
  hazardId: HazardId.nullable(),
  orderId: OrderId.nullable(),
  reason: z.string(),
  measures: z.array(FieldMeasure),
  /** What must not be used, or where nobody may be, in words. */
  target: z.string(),
  /** 移送 to whom, and what they gave in return. */
  toAgency: z.string().nullable(),
  receipt: z.string().nullable(),
  issuedAt: Instant,
  issuedById: PersonId.nullable(),
  withId: PersonId.nullable(),
  /** Consent to resume (安全生产法 §65): until then the measures stand. */
  resumedAt: Instant.nullable(),
  resumedById: PersonId.nullable(),
  resumeNote: z.string().nullable(),
  revision: z.number().int(),
})
export type DocumentView = z.infer<typeof DocumentView>

/** One look at a fix, by two inspectors. */
export const RecheckView = z.object({
  id: RowId,
  hazardId: HazardId,
  at: Instant,
  byName: z.string().nullable(),
  withName: z.string().nullable(),
  passed: z.boolean(),
  note: z.string(),
  /** 整改复查意见书 that tells of it; null: none yet. */
  opinionId: RowId.nullable(),
})
export type RecheckView = z.infer<typeof RecheckView>
