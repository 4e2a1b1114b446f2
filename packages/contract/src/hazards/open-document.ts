import { z } from 'zod'
import { PersonId, RowId } from '../kernel/ids'
import { DocumentView, RecheckView } from './documents'
import { HazardView } from './hazard-view'

export const OpenDocument = z.strictObject({ documentId: RowId })
export type OpenDocument = z.infer<typeof OpenDocument>

/** A document as it is shown and printed. */
export const OpenedDocumentView = z.object({
  document: DocumentView,
  enterpriseName: z.string(),
  premisesName: z.string(),
  address: z.string(),
  /** The order that an opinion answers, or that the hazard stands under. */
  orderNumber: z.string().nullable(),
  hazards: z.array(HazardView),
  rechecks: z.array(RecheckView),
  /** Who acted, each with the certificate of that day (R2). */
  inspectors: z.array(z.object({ personId: PersonId, name: z.string(), certificateNumber: z.string().nullable() })),
})
export type OpenedDocumentView = z.infer<typeof OpenedDocumentView>
