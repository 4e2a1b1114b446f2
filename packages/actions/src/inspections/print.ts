import type { Actor, FileId, InspectionId, OrderId } from '@huhang/contract'
import type { InspectionView } from '@huhang/contract/inspections'
import { type Office, renderInspectionRecord, renderRectificationOrder } from '@huhang/formats/pdf'
import { hazardsReads } from '../hazards'
import { type City, look } from '../kernel'
import { open } from './open'
import { readFile } from './read-file'

export type Print = { fileName: string; bytes: Uint8Array }

/** What the city prints under. Nothing is assumed: what is not set is a blank to fill in by hand. */
const officeOf = async (city: City): Promise<Office> => ({
  agency: await city.setting('documents.agency', ''),
  reviewedBy: await city.setting('documents.reviewed-by', ''),
  court: await city.setting('documents.court', ''),
  demo: await city.setting('city.demo', false),
  zone: city.zone,
})

const signatureOf = async (city: City, actor: Actor, fileId: FileId | null) =>
  fileId === null ? null : (await readFile(city, actor, fileId, 'full')).bytes

/** 现场检查记录 as PDF, for who may open the visit. @throws `record.not-found`, `auth.not-allowed` */
export async function printInspection(city: City, actor: Actor, inspectionId: InspectionId): Promise<Print> {
  const inspection = await look(city, open, { inspectionId }, actor)
  const signature = await signatureOf(city, actor, inspection.signature.fileId)
  const bytes = await renderInspectionRecord({ inspection, signature, office: await officeOf(city) })
  return { fileName: `现场检查记录-${inspection.day}-${inspection.enterprise.name}.pdf`, bytes }
}

/** 责令限期整改指令书 as PDF, for who may open the order. @throws `record.not-found`, `auth.not-allowed` */
export async function printOrder(city: City, actor: Actor, orderId: OrderId): Promise<Print> {
  const opened = await look(city, hazardsReads.openOrder, { orderId }, actor)
  const { inspectionId, number } = opened.order
  const visit: InspectionView | null = inspectionId === null ? null : await look(city, open, { inspectionId }, actor)
  const bytes = await renderRectificationOrder({
    opened,
    // An order made without a visit names who issued it; the second inspector signs by hand.
    inspectors: visit?.inspectors ?? [
      { name: opened.issuedByName ?? '', certificateNumber: null },
      { name: '', certificateNumber: null },
    ],
    receivedBy: visit?.receivedBy ?? null,
    office: await officeOf(city),
  })
  return { fileName: `${number}.pdf`, bytes }
}
