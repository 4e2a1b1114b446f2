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
/** The server's word that it has taken these very bytes in; a page of somebody's proxy is none. */
const Arrived = z.object({ arrived: z.literal(true), originalSha256: z.string() })
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

const offsetOf = (response: Response): number | null => {
  const told = response.headers.get('upload-offset')
  return told === null ? null : Number(told)
}

async function hasArrived(response: Response, { sha256 }: PhotoRow): Promise<boolean> {
  const view = Arrived.safeParse(await response.json().catch(() => null))
  return view.success && view.data.originalSha256 === sha256
}

/** Whether the server has a photo whole whose bytes are no longer here: they leave only after it said so. */
export async function isThere({ send }: SenderPorts, row: PhotoRow): Promise<boolean | null> {
  try {
    const response = await sendPart(send, row.id, new ArrayBuffer(0), row.size)
    if (response.status === 200) return await hasArrived(response, row)
    return response.status === 404 || response.status === 409 ? false : null
  } catch {
    return null
  }
}

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
      if (response.status === 200)
        return (await hasArrived(response, row)) ? { kind: 'arrived' } : { kind: 'no-answer' }
      let told = response.status === 204 ? offsetOf(response) : null
      if (response.status === 204 && told === null) return { kind: 'no-answer' }
      if (told === null) {
        const refusal = await refusalOf(response)
        if (refusal.kind !== 'later' || refusal.code !== 'file.offset-differs' || ++resyncs > mostResyncs)
          return refusal
        const asked = await request(send, row.id, { method: 'HEAD' })
        told = asked.ok ? offsetOf(asked) : null
        if (told === null) return { kind: 'later', code: 'system.busy' }
      }
      offset = told
      // Only for the bar: a device without room sends all the same, and the server knows how far it is.
      await device.photos.update(row.id, { sent: offset }).catch(() => undefined)
    }
  } catch {
    return { kind: 'no-answer' }
  }
}
