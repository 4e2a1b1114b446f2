import { exportChecklist, readChecklist } from '@huhang/actions/checklists'
import { printCodes } from '@huhang/actions/enterprises'
import { printDocument, printInspection, printOrder, readFile } from '@huhang/actions/inspections'
import { exportRows } from '@huhang/actions/statistics'
import { ChecklistId, fail, InspectionId, OrderId, RowId } from '@huhang/contract'
import { maxSheetBytes } from '@huhang/contract/checklists'
import { ListCodes } from '@huhang/contract/enterprises'
import { FileVariant, OpenFile } from '@huhang/contract/inspections'
import { ExportQuestion } from '@huhang/contract/statistics'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { AppOptions } from './app'
import { actorBehind, answerInCodes, parse } from './coded-answers'

const PrintInspection = z.strictObject({ id: InspectionId })
const ExportChecklist = z.strictObject({ id: ChecklistId })
const PrintOrder = z.strictObject({ id: OrderId })
const PrintDocument = z.strictObject({ id: RowId })

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What is not JSON: photos, PDF and XLSX out, a list's XLSX in. The same doors as everything else stand behind. */
export async function fileRoutes(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { city, accounts, publicUrl } = options
  const actorOf = actorBehind(accounts)

  app.get('/files/:fileId', async (request, reply) => {
    const { fileId } = parse(OpenFile, request.params)
    const variant = FileVariant.catch('full').parse((request.query as { variant?: unknown }).variant)
    const file = await readFile(city, await actorOf(request), fileId, variant)
    // Phones change hands and roles end: the browser keeps it, and asks each time whether it may still show it.
    const tag = `"${file.sha256}-${variant}"`
    reply.header('cache-control', 'private, no-cache').header('etag', tag)
    if (request.headers['if-none-match']?.includes(tag)) return reply.code(304).send()
    return send(reply, file.bytes, file.mime, null)
  })

  app.get('/print/inspection/:id', async (request, reply) => {
    const { id } = parse(PrintInspection, request.params)
    const pdf = await printInspection(city, await actorOf(request), id)
    return send(reply, pdf.bytes, 'application/pdf', pdf.name)
  })
  app.get('/print/order/:id', async (request, reply) => {
    const { id } = parse(PrintOrder, request.params)
    const pdf = await printOrder(city, await actorOf(request), id)
    return send(reply, pdf.bytes, 'application/pdf', pdf.name)
  })
  app.get('/print/document/:id', async (request, reply) => {
    const { id } = parse(PrintDocument, request.params)
    const pdf = await printDocument(city, await actorOf(request), id)
    return send(reply, pdf.bytes, 'application/pdf', pdf.name)
  })

  app.get('/print/codes', async (request, reply) => {
    const question = parse(ListCodes, request.query)
    const pdf = await printCodes(city, await actorOf(request), question, publicUrl)
    return send(reply, pdf.bytes, 'application/pdf', pdf.name)
  })

  app.get('/export/checklist.xlsx', async (request, reply) => {
    const { id } = parse(ExportChecklist, request.query)
    const sheet = await exportChecklist(city, await actorOf(request), id)
    return send(reply, sheet.bytes, workbook, sheet.name)
  })
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    answerInCodes(scope, options.log, maxSheetBytes)
    scope.post('/import/checklist', { bodyLimit: maxSheetBytes }, async (request) => {
      const actor = await actorOf(request)
      if (!Buffer.isBuffer(request.body))
        return fail('input.invalid', { issues: [{ path: 'body', message: 'application/octet-stream' }] })
      return readChecklist(city, actor, request.body)
    })
  })

  app.get('/export/statistics.xlsx', async (request, reply) => {
    const question = parse(ExportQuestion, request.query)
    const sheet = await exportRows(city, await actorOf(request), question)
    return send(reply, sheet.bytes, workbook, sheet.name)
  })
}

function send(reply: FastifyReply, content: Uint8Array, mime: string, name: string | null): FastifyReply {
  reply.type(mime).header('content-length', content.byteLength)
  if (name !== null) reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
  return reply.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
}
