import { mapCache } from '../device'

/** What a phone takes along of a map without thinking twice; a larger cut is read where there is a network. */
export const mapFileAtMost = 200_000_000

export const mayKeepMap = (): boolean => 'caches' in globalThis

/** The map file that lies on this device, whole. */
export async function keptMap(url: string): Promise<Blob | null> {
  if (!mayKeepMap()) return null
  const kept = await (await caches.open(mapCache)).match(url)
  return kept ? kept.blob() : null
}

export async function mapFileSize(url: string, signal: AbortSignal): Promise<number | null> {
  const answer = await fetch(url, { headers: { range: 'bytes=0-0' }, signal })
  const whole = answer.headers.get('content-range')?.split('/')[1]
  await answer.body?.cancel()
  return whole === undefined || Number.isNaN(Number(whole)) ? null : Number(whole)
}

/** Brings the file here in one piece; a cut or a cancelled one leaves nothing behind. */
export async function takeMap(url: string, signal: AbortSignal, tell: (bytes: number) => void): Promise<void> {
  const answer = await fetch(url, { signal })
  if (!answer.ok || answer.body === null) throw new TypeError(`map file: ${answer.status}`)
  let done = 0
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      done += part.byteLength
      tell(done)
      controller.enqueue(part)
    },
  })
  const body = new Response(answer.body.pipeThrough(counting), {
    headers: { 'content-type': 'application/octet-stream' },
  })
  await (await caches.open(mapCache)).put(url, body)
}

export async function dropMap(url: string): Promise<void> {
  await (await caches.open(mapCache)).delete(url)
}
