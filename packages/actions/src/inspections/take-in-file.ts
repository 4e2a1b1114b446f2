import { createHash } from 'node:crypto'
import { type Actor, type FileId, fail } from '@huhang/contract'
import { maxUploadBytes, type StoredFileView } from '@huhang/contract/inspections'
import { findFile, type Row } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { type City, perform, viewOf } from '../kernel'
import { addFile } from './add-file'
import { fileViewOf } from './file-view'

/** Who says that bytes have arrived: the server, after it looked at them. */
const intake: Actor = { kind: 'system', name: 'intake' }

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A file that this actor announced. @throws `record.not-found`, for another's too */
export async function announcedFile(city: City, actor: Actor, fileId: FileId): Promise<Row<'stored_file'>> {
  const row = await findFile(city.db, fileId)
  const mine = row !== null && (actor.kind === 'system' || row.uploadedById === actor.personId)
  return mine ? row : fail('record.not-found', { subject: 'file' })
}

/**
 * Takes in the bytes of an announced file: judges them by their content, keeps an upright copy without the
 * camera's notes, a thumbnail, and the untouched bytes where the city wants them. What has arrived already is
 * answered with what is there, so that a lost reply costs nothing.
 * @throws `record.not-found`, `input.too-large`, `file.hash-differs`, `file.kind-refused`, `file.unreadable`,
 * `file.too-many-pixels`, `system.busy`
 */
export async function takeInFile(city: City, actor: Actor, fileId: FileId, bytes: Uint8Array): Promise<StoredFileView> {
  const announced = await announcedFile(city, actor, fileId)
  if (announced.arrivedAt !== null) return fileViewOf(announced)
  if (bytes.byteLength > maxUploadBytes) fail('input.too-large', { limitBytes: maxUploadBytes })
  if (hashOf(bytes) !== announced.originalSha256) fail('file.hash-differs', {})
  const { images, files } = city.ports
  const judged = await images.inspect(bytes)
  if (judged === null) return fail('file.kind-refused', { mime: null })
  const published = await images.publish(bytes)
  const kept = await images.inspect(published)
  if (kept === null) return fail('file.unreadable', { mime: judged.mime })
  const sha256 = hashOf(published)
  const originalKept = files.keepsOriginals
  // Bytes first: a row never says that bytes are here that are not; bytes without a row are harmless.
  await files.put(sha256, published)
  await files.put(sha256, await images.thumbnail(published), 'thumbnail')
  if (originalKept) await files.put(announced.originalSha256, bytes, 'original')
  // An id of its own each time: one that follows from the file's could be taken by whoever sees that.
  const command = { commandId: uuidv7(), occurredAt: city.now(), ...{ fileId, sha256, ...kept, originalKept } }
  for (const outcome of await perform(city, [{ action: addFile, command }], intake)) viewOf(outcome)
  const stored = await announcedFile(city, actor, fileId)
  // The device lets go of its bytes on this answer: it is given for what the row says, and for nothing else.
  return stored.arrivedAt === null ? fail('system.busy', {}) : fileViewOf(stored)
}
