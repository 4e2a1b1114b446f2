import { type CommandId, type FileId, type Instant, instantOf, type Place } from '@huhang/contract'
import type { FileKind } from '@huhang/contract/inspections'
import { uuidv7 } from 'uuidv7'
import { device, makingRoom, type PhotoRow, type Vault } from '../device'
import { keep } from './keep'

/** A picture as it will be sent, with what its camera noted. */
export type PreparedPhoto = {
  bytes: ArrayBuffer
  mime: string
  /** Of these very bytes. */
  sha256: string
  takenAt: Instant | null
  place: Place | null
  /** A small JPEG for this device's own pages; null: it could not be drawn here. */
  preview: ArrayBuffer | null
}

/** Where the sealed parts belong; in another row they do not open. */
export const bytesPlace = (id: string) => `photo ${id}`
export const previewPlace = (id: string) => `preview ${id}`

const drop = (id: string) =>
  device.transaction('rw', device.photos, device.photoBytes, async () => {
    await device.photos.delete(id)
    await device.photoBytes.delete(id)
  })

/**
 * Writes a photo to the device and announces it in the outbox: from now on records may name it. Its bytes follow the
 * announcement by themselves.
 * @throws when the device has no room
 */
export async function keepPhoto(vault: Vault, kind: FileKind, photo: PreparedPhoto, title: string): Promise<FileId> {
  const { bytes, preview, sha256, mime, takenAt, place } = photo
  const { personId } = vault
  const id = uuidv7() as FileId
  const madeAt = Date.now()
  const size = bytes.byteLength
  const sealed = await vault.sealBytes(bytes, bytesPlace(id))
  const row = {
    ...{ id, personId, state: 'waiting' as const, kind, sha256, size, sent: 0, mime },
    preview: preview && (await vault.sealBytes(preview, previewPlace(id))),
    ...{ code: null, tries: 0, nextTryAt: 0, madeAt },
  }
  const fields = { commandId: id as string as CommandId, occurredAt: instantOf(madeAt) }
  const command = { ...fields, fileId: id, kind, sha256, bytes: size, takenAt, place }
  // Announced first: a photo without a waiting announcement is one that the server knows, and is sent.
  await keep(vault, { name: 'inspections.announceFile', command, title })
  try {
    await makingRoom(() =>
      device.transaction('rw', device.photos, device.photoBytes, async () => {
        await device.photos.add(row)
        await device.photoBytes.add({ id, personId, sealed })
      }),
    )
  } catch (error) {
    await device.entries.where('id').equals(id).delete()
    throw error
  }
  return id
}

/** Of these photos those whose announcement the server has not taken: they have no address to be sent to. */
export async function unannouncedOf(photos: readonly PhotoRow[]): Promise<ReadonlySet<string>> {
  const ids = photos.map(({ id }) => id)
  const entries = await device.entries.where('id').anyOf(ids).toArray()
  return new Set(entries.filter(({ state }) => state !== 'accepted').map(({ id }) => id))
}

/** Taken out of its form: unless a command names it, neither it nor its announcement is sent any more. */
export async function forgetPhoto(id: FileId): Promise<void> {
  if ((await device.entries.where('files').equals(id).count()) > 0) return
  await device.entries.where('id').equals(id).delete()
  await drop(id)
}

/** SHA-256 of photos as they were announced, by their ids; one that this device does not know is missing. */
export async function announcedHashes(ids: readonly FileId[]): Promise<ReadonlyMap<FileId, string>> {
  const rows = await device.photos.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id as FileId, row.sha256] as const])))
}
