import { type Actor, fail } from '@huhang/contract'
import { OpenDocument, OpenOrder } from '@huhang/contract/hazards'
import { type InspectionView, OpenInspection } from '@huhang/contract/inspections'
import type { Office } from '@huhang/formats/pdf'
import type { z } from 'zod'
import { hazardsReads } from '../hazards'
import { type City, look } from '../kernel'
import { open } from './open'
import { readFile } from './read-file'

export type Print = { name: string; bytes: Uint8Array }

// A third of the program's own code, and no start needs it.
const printer = () => import('@huhang/formats/pdf')

/** What the city prints under. Nothing is assumed: what is not set is a blank to fill in by hand. */
const officeOf = async (city: City): Promise<Office> => ({
  agency: await city.setting('documents.agency', ''),
  reviewedBy: await city.setting('documents.reviewed-by', ''),
  court: await city.setting('documents.court', ''),
  // A city whose story was told as a demonstration prints nothing that could pass for a real document.
  demo: (await city.setting<unknown>('demo.told', null)) !== null,
  zone: city.zone,
})

/** Null: none was drawn, or it is still on the device. */
const signatureOf = async (city: City, actor: Actor, { fileId, arrived }: InspectionView['signature']) =>
  fileId === null || !arrived ? null : (await readFile(city, actor, fileId, 'full')).bytes

/** An id out of an address that is no id names nothing. */
function asked<Question>(shape: z.ZodType<Question>, question: object, subject: string): Question {
  const parsed = shape.safeParse(question)
  return parsed.success ? parsed.data : fail('record.not-found', { subject })
}

/** 现场检查记录 as PDF, for who may open the visit. @throws `record.not-found`, `auth.not-allowed` */
export async function printInspection(city: City, actor: Actor, id: string): Promise<Print> {
  const question = asked(OpenInspection, { inspectionId: id }, 'inspection')
  const inspection = await look(city, open, question, actor)
  const signature = await signatureOf(city, actor, inspection.signature)
  const { renderInspectionRecord } = await printer()
  const bytes = await renderInspectionRecord({ inspection, signature, office: await officeOf(city) })
  return { name: `现场检查记录-${inspection.day}-${inspection.enterprise.name}.pdf`, bytes }
}

/** 责令限期整改指令书 as PDF, for who may open the order. @throws `record.not-found`, `auth.not-allowed` */
export async function printOrder(city: City, actor: Actor, id: string): Promise<Print> {
  const opened = await look(city, hazardsReads.openOrder, asked(OpenOrder, { orderId: id }, 'order'), actor)
  const { inspectionId, number } = opened.order
  const visit: InspectionView | null = inspectionId === null ? null : await look(city, open, { inspectionId }, actor)
  const { renderRectificationOrder } = await printer()
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
  return { name: `${number}.pdf`, bytes }
}

/** 现决, 立案审批表, 移送单 or 复查意见书 as PDF. @throws `record.not-found`, `auth.not-allowed` */
export async function printDocument(city: City, actor: Actor, id: string): Promise<Print> {
  const question = asked(OpenDocument, { documentId: id }, 'document')
  const opened = await look(city, hazardsReads.openDocument, question, actor)
  const { renderEnforcementDocument } = await printer()
  const bytes = await renderEnforcementDocument({ opened, office: await officeOf(city) })
  return { name: `${opened.document.number ?? opened.document.id}.pdf`, bytes }
}
