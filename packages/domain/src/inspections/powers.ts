import type { InspectionKind, VisitRecord } from '@huhang/contract/inspections'

/** T1: supervision of the local bureau, with the firm as the place only (督查条例 §7). It is counted apart from inspections. */
export const isGovernmentSide = (record: Pick<VisitRecord, 'kind' | 'supervisedAreaId'>): boolean =>
  record.kind === 'supervision' && record.supervisedAreaId !== undefined

/** 服务上门 has no powers: it may help and may not order. */
export const isService = (kind: InspectionKind): boolean => kind === 'service'

/** Whether the law on inspections holds for this visit: certificates, 回避. */
export const isInspection = (record: Pick<VisitRecord, 'kind' | 'supervisedAreaId'>): boolean =>
  !isGovernmentSide(record) && !isService(record.kind)
