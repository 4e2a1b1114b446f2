import { printDocument, printInspection, printOrder, readFile, storeUpload } from '@huhang/actions/inspections'
import { exportRows } from '@huhang/actions/statistics'
import { FileId, fail, InspectionId, Instant, OrderId, RowId } from '@huhang/contract'
import { FileKind, FileVariant, maxUploadBytes, OpenFile } from '@huhang/contract/inspections'
import { ExportQuestion } from '@huhang/contract/statistics'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { AppOptions } from './app'
import { actorBehind, answerInCodes, parse } from './coded-answers'

const PrintInspection = z.strictObject({ id: InspectionId })
const PrintOrder = z.strictObject({ id: OrderId })
const PrintDocument = z.strictObject({ id: RowId })
const Upload = z.strictObject({ id: FileId, kind: FileKind, takenAt: Instant.optional() })

/** What is not JSON: photos in and out, PDF and XLSX out. The same doors as everything else stand behind. */
export async function fileRoutes(app: FastifyInstance, { city, accounts, log }: AppOptions): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    answerInCodes(scope, log, maxUploadBytes)
    const actorOf = actorBehind(accounts)

    scope.post('/files', { bodyLimit: maxUploadBytes }, async (request) => {
      const actor = await actorOf(request)
      const { takenAt, ...upload } = parse(Upload, request.query)
      if (!Buffer.isBuffer(request.body))
        return fail('input.invalid', { issues: [{ path: 'body', message: 'application/octet-stream' }] })
      return storeUpload(city, actor, { ...upload, bytes: request.body, takenAt: takenAt ?? null })
    })

    scope.get('/files/:fileId', async (request, reply) => {
      const { fileId } = parse(OpenFile, request.params)
      const variant = FileVariant.catch('full').parse((request.query as { variant?: unknown }).variant)
      const file = await readFile(city, await actorOf(request), fileId, variant)
      return send(reply, file.bytes, file.mime, null).header('cache-control', 'private, max-age=86400, immutable')
    })

    scope.get('/print/inspection/:id', async (request, reply) => {
      const { id } = parse(PrintInspection, request.params)
      const pdf = await printInspection(city, await actorOf(request), id)
      return send(reply, pdf.bytes, 'application/pdf', pdf.name)
    })
    scope.get('/print/order/:id', async (request, reply) => {
      const { id } = parse(PrintOrder, request.params)
      const pdf = await printOrder(city, await actorOf(request), id)
      return send(reply, pdf.bytes, 'application/pdf', pdf.name)
    })
    scope.get('/print/document/:id', async (request, reply) => {
      const { id } = parse(PrintDocument, request.params)
      const pdf = await printDocument(city, await actorOf(request), id)
      return send(reply, pdf.bytes, 'application/pdf', pdf.name)
    })

    scope.get('/export/statistics.xlsx', async (request, reply) => {
      const question = parse(ExportQuestion, request.query)
      const sheet = await exportRows(city, await actorOf(request), question)
      return send(reply, sheet.bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', sheet.name)
    })
  })
}

function send(reply: FastifyReply, content: Uint8Array, mime: string, name: string | null): FastifyReply {
  reply.type(mime).header('content-length', content.byteLength)
  if (name !== null) reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
  return reply.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
}
