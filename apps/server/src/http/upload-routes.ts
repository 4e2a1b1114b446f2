import { Readable } from 'node:stream'
import { announcedFile, takeInFile } from '@huhang/actions/inspections'
import { type Actor, Failure, fail } from '@huhang/contract'
import { maxUploadBytes, OpenFile, type StoredFileView } from '@huhang/contract/inspections'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Sending } from '../uploads/parts'
import type { AppOptions } from './app'
import { actorBehind, answerInCodes, parse } from './coded-answers'
import { headersOf } from './headers'

/** What the protocol refuses, in our codes. */
async function refusalOf(answer: Response): Promise<Failure> {
  const { status } = answer
  if (status === 409) return new Failure('file.offset-differs', {})
  if (status === 413) return new Failure('input.too-large', { limitBytes: maxUploadBytes })
  if (status === 404 || status === 410) return new Failure('record.not-found', { subject: 'file' })
  if (status >= 500) return new Failure('system.busy', {})
  return new Failure('input.invalid', { issues: [{ path: '', message: (await answer.text()).trim() }] })
}

/** These will never become a photo: another try with the same bytes would end the same way. */
const spoilt: ReadonlySet<string> = new Set([
  'file.hash-differs',
  'file.kind-refused',
  'file.unreadable',
  'file.too-many-pixels',
])

/**
 * Announced files send their bytes here, in parts and resumably (tus 1.0: HEAD says how far it is, PATCH adds).
 * Nothing is created: the address of a file is its own id, known to the device from the start, so that a phone that
 * was killed goes on without having kept anything. The PATCH that makes a file whole, and any after it, answers with
 * the file as it was taken in.
 */
export async function uploadRoutes(app: FastifyInstance, { city, accounts, log, parts }: AppOptions): Promise<void> {
  await app.register(async (scope) => {
    // The stream goes to the parts as it comes.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload))
    answerInCodes(scope, log, maxUploadBytes)
    const actorOf = actorBehind(accounts)

    async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
      const { fileId } = parse(OpenFile, request.params)
      const actor = await actorOf(request)
      if (actor.kind !== 'person') return fail('record.not-found', { subject: 'file' })
      const announced = await announcedFile(city, actor, fileId)
      const sending: Sending = { personId: actor.personId, fileId, bytes: announced.bytes }
      reply.header('tus-resumable', '1.0.0').header('cache-control', 'no-store')
      reply.header('upload-length', announced.bytes)
      const said = announced.arrivedAt === null ? await parts.answer(asWebRequest(request), sending) : null
      if (said !== null && !said.ok) throw await refusalOf(said)
      const offset = Number(said?.headers.get('upload-offset') ?? announced.bytes)
      reply.header('upload-offset', offset)
      if (request.method === 'HEAD') return reply.code(200).send()
      if (offset < announced.bytes) return reply.code(204).send()
      return reply.send(await takeIn(sending, actor))
    }

    async function takeIn(sending: Sending, actor: Actor): Promise<StoredFileView> {
      try {
        const bytes = await parts.bytesOf(sending)
        // Gone: another request of the same file has just taken it in, or it had to make room.
        if (bytes === null && (await announcedFile(city, actor, sending.fileId)).arrivedAt === null)
          fail('file.offset-differs', {})
        const view = await takeInFile(city, actor, sending.fileId, bytes ?? new Uint8Array())
        await parts.forget(sending)
        return view
      } catch (error) {
        if (error instanceof Failure && spoilt.has(error.code)) await parts.forget(sending)
        throw error
      }
    }

    scope.head('/uploads/:fileId', answer)
    scope.patch('/uploads/:fileId', answer)
  })
}

function asWebRequest(request: FastifyRequest): Request {
  const headers = headersOf(request)
  // A body that says it is longer than what is missing is refused before it is read.
  const { 'content-length': length } = request.headers
  if (length !== undefined) headers.set('content-length', length)
  // The phone hung up while it was asked who it is: nobody hears this.
  if (request.method === 'PATCH' && request.raw.destroyed) fail('system.busy', {})
  const body = request.method === 'PATCH' ? (Readable.toWeb(request.raw) as ReadableStream) : null
  return new Request(new URL(request.url, 'http://uploads'), { method: request.method, headers, body, duplex: 'half' })
}
