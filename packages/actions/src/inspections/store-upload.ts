import { createHash } from 'node:crypto'
import { type Actor, type CommandId, type FileId, fail } from '@huhang/contract'
import { type FileKind, maxUploadBytes, StoredFileView } from '@huhang/contract/inspections'
import { findFile } from '@huhang/db/stores'
import { scopeOf } from '@huhang/domain/access'
import { type City, perform, viewOf } from '../kernel'
import { addFile } from './add-file'

/** An upload as it came: `id` is made on the device, so that sending it again is the same file. */
export type Upload = { id: FileId; kind: FileKind; bytes: Uint8Array; takenAt?: string | null }

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function findUploaded(
  city: City,
  actor: Actor,
  id: FileId,
  originalSha256: string,
): Promise<StoredFileView | null> {
  const row = await findFile(city.db, id)
  if (row === null) return null
  const mine = actor.kind === 'system' || row.uploadedById === actor.personId
  if (!mine || row.originalSha256 !== originalSha256) fail('record.exists', { subject: 'file' })
  return StoredFileView.parse({ ...row, fileId: row.id })
}

/**
 * Judges the bytes by their content, keeps an upright copy without the camera's notes and a thumbnail,
 * and remembers it. The same id with the same bytes gives the first answer again.
 * @throws `input.too-large`, `file.kind-refused`, `file.unreadable`, `record.exists`, `auth.not-allowed`
 */
export async function storeUpload(city: City, actor: Actor, upload: Upload): Promise<StoredFileView> {
  // Before any work is done on bytes that nobody asked for.
  if (scopeOf(actor, addFile.name, await city.areas()) === null) fail('auth.not-allowed', { permission: addFile.name })
  if (upload.bytes.byteLength > maxUploadBytes) fail('input.too-large', { limitBytes: maxUploadBytes })
  const originalSha256 = hashOf(upload.bytes)
  const before = await findUploaded(city, actor, upload.id, originalSha256)
  if (before !== null) return before
  const { images, files } = city.ports
  const judged = await images.inspect(upload.bytes)
  if (judged === null) return fail('file.kind-refused', { mime: null })
  const published = await images.publish(upload.bytes)
  const kept = await images.inspect(published)
  if (kept === null) return fail('file.unreadable', { mime: judged.mime })
  const sha256 = hashOf(published)
  // Bytes first: a row never names bytes that are not there; bytes without a row are harmless.
  await files.put(sha256, published)
  await files.put(sha256, await images.thumbnail(published), 'thumbnail')
  const command = {
    commandId: upload.id as string as CommandId,
    occurredAt: city.now(),
    fileId: upload.id,
    kind: upload.kind,
    sha256,
    originalSha256,
    bytes: published.byteLength,
    ...kept,
    takenAt: upload.takenAt ?? null,
  }
  const [outcome] = await perform(city, [{ action: addFile, command }], actor)
  if (outcome === undefined) return fail('system.failed', { id: upload.id })
  // Two copies of one upload at once: the other one was first.
  const twin = !outcome.ok && outcome.code === 'command.reused'
  return (twin && (await findUploaded(city, actor, upload.id, originalSha256))) || StoredFileView.parse(viewOf(outcome))
}
