import { z } from 'zod'
import { device, type PhotoRow } from '../device'
import type { SenderPorts } from './sender'

/** What became of one photo in this round. */
export type Uploaded =
  | { kind: 'arrived' }
  /** The server will never take these bytes. */
  | { kind: 'refused'; code: string }
  /** Something of this photo alone, or of the server: it is tried again later. */
  | { kind: 'later'; code: string }
  | { kind: 'no-answer' }
  | { kind: 'not-signed-in' }

/** A phone that is killed loses at most this of what it has sent. */
const partBytes = 512 * 1024
/** A part over a weak mobile network. */
const patienceMs = 120_000

const Coded = z.object({ code: z.string() })
const never: ReadonlySet<string> = new Set([
  'file.kind-refused',
  'file.unreadable',
  'file.too-many-pixels',
  'input.too-large',
])

const protocol = { 'tus-resumable': '1.0.0' }

function request(send: typeof fetch, id: string, init: RequestInit): Promise<Response> {
  const headers = { ...protocol, ...init.headers }
  return send(`/uploads/${id}`, { ...init, headers, signal: AbortSignal.timeout(patienceMs) })
}

const sendPart = (send: typeof fetch, id: string, part: ArrayBuffer, offset: number) =>
  request(send, id, {
    method: 'PATCH',
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    body: part,
  })

const offsetOf = (response: Response): number => Number(response.headers.get('upload-offset') ?? 0)

async function refusalOf(response: Response): Promise<Uploaded> {
  const coded = Coded.safeParse(await response.json().catch(() => null))
  const code = coded.success ? coded.data.code : 'system.busy'
  if (code === 'auth.sign-in-needed') return { kind: 'not-signed-in' }
  if (never.has(code)) return { kind: 'refused', code }
  return response.status >= 502 && !coded.success ? { kind: 'no-answer' } : { kind: 'later', code }
}

/** How often the server and the device may disagree about what has been sent, in one round. */
const mostResyncs = 3

/** Sends what the server does not have yet of one photo, part by part, from wherever it was left. */
export async function uploadPhoto({ send }: SenderPorts, row: PhotoRow, bytes: ArrayBuffer): Promise<Uploaded> {
  let offset = row.sent
  let resyncs = 0
  try {
    for (;;) {
      const response = await sendPart(send, row.id, bytes.slice(offset, offset + partBytes), offset)
      if (response.status === 200) return { kind: 'arrived' }
      if (response.status === 204) offset = offsetOf(response)
      else {
        const refusal = await refusalOf(response)
        if (refusal.kind !== 'later' || refusal.code !== 'file.offset-differs' || ++resyncs > mostResyncs)
          return refusal
        const told = await request(send, row.id, { method: 'HEAD' })
        if (!told.ok) return { kind: 'later', code: 'system.busy' }
        offset = offsetOf(told)
      }
      await device.photos.update(row.id, { sent: offset })
    }
  } catch {
    return { kind: 'no-answer' }
  }
}
