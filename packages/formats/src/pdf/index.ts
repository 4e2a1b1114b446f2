export { type EnforcementDocumentPaper, renderEnforcementDocument } from './enforcement-document'
export { type InspectionRecordPaper, renderInspectionRecord } from './inspection-record'
export type { Office, PaperInspector } from './office'
export { type RectificationOrderPaper, renderRectificationOrder } from './rectification-order'
