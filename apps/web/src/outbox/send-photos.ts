import { device, isFull, makingRoom, type PhotoRow, type Vault, vaultOf } from '../device'
import { unreadable } from './entry'
import { bytesPlace, unannouncedOf } from './keep-photo'
import type { SenderPorts, Sent } from './sender'
import { pauseMs } from './settle'
import { isThere, type Uploaded, uploadPhoto } from './upload-photo'

/** The server did not find what it had announced to it: its bytes arrived spoilt, or the announcement is lost. */
const mostStrangeTries = 5
const strange: ReadonlySet<string> = new Set(['file.hash-differs', 'record.not-found'])

/** Waiting photos whose turn it is, oldest first; before its announcement was accepted a photo has no address. */
async function sendable(personId: string, now: number): Promise<PhotoRow[]> {
  const rows = await device.photos.where('[personId+state]').equals([personId, 'waiting']).sortBy('madeAt')
  const due = rows.filter(({ nextTryAt }) => nextTryAt <= now)
  const unannounced = await unannouncedOf(due)
  return due.filter(({ id }) => !unannounced.has(id))
}

async function upload(ports: SenderPorts, vault: Vault, row: PhotoRow): Promise<Uploaded> {
  const kept = await device.photoBytes.get(row.id)
  const bytes = kept && (await vault.openBytes(kept.sealed, bytesPlace(row.id)).catch(() => null))
  if (bytes) return uploadPhoto(ports, row, bytes)
  // The phone may have died between letting the bytes go and saying that they have arrived.
  const there = kept === undefined ? await isThere(ports, row) : false
  if (there === null) return { kind: 'no-answer' }
  return there ? { kind: 'arrived' } : { kind: 'refused', code: unreadable }
}

const later = (row: PhotoRow, code: string, now: number) => {
  const tries = row.tries + 1
  return device.photos.update(row.id, { code, tries, nextTryAt: now + pauseMs(tries) })
}

/** On a device without room even a note needs some: then the bytes, which the server has, go first and make it. */
async function letGo({ id, size }: PhotoRow): Promise<void> {
  const bytesGo = () => device.photoBytes.delete(id)
  const put = () =>
    makingRoom(() =>
      device.transaction('rw', device.photos, device.photoBytes, async () => {
        await device.photos.update(id, { state: 'arrived', sent: size, code: null })
        await bytesGo()
      }),
    )
  await put().catch(async (error: unknown) => {
    if (!isFull(error)) throw error
    await bytesGo()
    await put()
  })
}

/** Puts down what became of it. The bytes leave the device once the server has said that it has them all, not before. */
async function settle(row: PhotoRow, uploaded: Uploaded, now: number): Promise<void> {
  if (uploaded.kind === 'arrived') await letGo(row)
  else if (uploaded.kind === 'refused') await device.photos.update(row.id, { state: 'refused', code: uploaded.code })
  else if (uploaded.kind === 'later') {
    const isOver = strange.has(uploaded.code) && row.tries + 1 >= mostStrangeTries
    if (isOver) await device.photos.update(row.id, { state: 'refused', code: uploaded.code })
    else await later(row, uploaded.code, now)
  }
}

/**
 * Sends the photos of one person that wait. May be stopped at any byte: the next round goes on from there. One that
 * gets no answer is passed over once; when the next one gets none either, it is the network and nobody's fault.
 */
export async function sendPhotos(ports: SenderPorts, personId: string): Promise<Sent> {
  const vault = await vaultOf(personId)
  if (vault === null) return 'not-signed-in'
  let [arrived, isLeft] = [0, false]
  let lost: PhotoRow | null = null
  for (const row of await sendable(personId, ports.now())) {
    const uploaded = await upload(ports, vault, row)
    if (uploaded.kind === 'not-signed-in') return 'not-signed-in'
    if (uploaded.kind === 'no-answer') {
      if (lost !== null) return 'no-answer'
      lost = row
      continue
    }
    if (lost !== null) await later(lost, 'network.offline', ports.now())
    if (lost !== null) isLeft = true
    lost = null
    await settle(row, uploaded, ports.now())
    if (uploaded.kind === 'arrived') arrived++
    else isLeft ||= uploaded.kind === 'later'
  }
  if (lost !== null) return 'no-answer'
  return arrived > 0 ? 'sent' : isLeft ? 'left' : 'nothing'
}
