import { printInspection, printOrder, readFile, storeUpload } from '@huhang/actions/inspections'
import { exportRows } from '@huhang/actions/statistics'
import { convert } from '@huhang/api'
import { type Actor, errorKinds, Failure, FileId, fail, Instant } from '@huhang/contract'
import { FileKind, FileVariant, maxUploadBytes, OpenFile } from '@huhang/contract/inspections'
import { RowsQuestion } from '@huhang/contract/statistics'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { reportTo } from '../log'
import type { AppOptions } from './app'
import { headersOf } from './headers'

const Upload = z.strictObject({ id: FileId, kind: FileKind, takenAt: Instant.optional() })

const parse = <Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> => {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  return fail('input.invalid', {
    issues: parsed.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}

/** What is not JSON: photos in and out, PDF and XLSX out. The same doors as everything else stand behind. */
export async function fileRoutes(app: FastifyInstance, { city, accounts, log }: AppOptions): Promise<void> {
  const report = reportTo(log, uuidv7)
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler((error, _request, reply) => {
      const tooLarge = (error as { statusCode?: number }).statusCode === 413
      const failure = tooLarge ? new Failure('input.too-large', { limitBytes: maxUploadBytes }) : convert(error, report)
      return reply.code(errorKinds[failure.code].http).send({ code: failure.code, details: failure.details })
    })
    const actorOf = async (request: FastifyRequest): Promise<Actor> =>
      (await accounts.actorOf(headersOf(request))) ?? fail('auth.sign-in-needed', {})

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
      const { id } = request.params as { id: string }
      const pdf = await printInspection(city, await actorOf(request), id)
      return send(reply, pdf.bytes, 'application/pdf', pdf.name)
    })
    scope.get('/print/order/:id', async (request, reply) => {
      const { id } = request.params as { id: string }
      const pdf = await printOrder(city, await actorOf(request), id)
      return send(reply, pdf.bytes, 'application/pdf', pdf.name)
    })

    scope.get('/export/statistics.xlsx', async (request, reply) => {
      const question = parse(RowsQuestion, request.query)
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
