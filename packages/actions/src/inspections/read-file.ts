import { type Actor, type FileId, fail } from '@huhang/contract'
import { type FileVariant, OpenFile, StoredFileView } from '@huhang/contract/inspections'
import { findReachableFile } from '@huhang/db/stores'
import { type City, defineRead, type Look, look } from '../kernel'
import { fileViewOf } from './file-view'

async function reach({ fileId }: OpenFile, { city, actor, scope }: Look): Promise<StoredFileView> {
  const row = await findReachableFile(city.db, fileId, scope, actor.kind === 'person' ? actor.personId : null)
  return row === null ? fail('record.not-found', { subject: 'file' }) : fileViewOf(row)
}

/** A file's description, for its announcer or through a record in scope (IN-17). */
export const openFile = defineRead({
  name: 'inspections.openFile',
  question: OpenFile,
  view: StoredFileView,
  answer: reach,
})

/** The same, for those who may look at the untouched bytes. */
const openOriginal = defineRead({
  name: 'inspections.openOriginal',
  question: OpenFile,
  view: StoredFileView,
  answer: reach,
})

export type FileBytes = { bytes: Uint8Array; mime: string; sha256: string }

/**
 * The bytes of a file.
 * @throws `record.not-found` when it is out of reach or was never kept, `file.not-arrived` while it is on its way
 */
export async function readFile(city: City, actor: Actor, fileId: FileId, variant: FileVariant): Promise<FileBytes> {
  const { files, images } = city.ports
  const isOriginal = variant === 'original'
  const file = await look(city, isOriginal ? openOriginal : openFile, { fileId }, actor)
  const { mime } = file
  if (file.sha256 === null || mime === null) return fail('file.not-arrived', {})
  const sha256 = isOriginal ? file.originalSha256 : file.sha256
  const bytes = await files.get(sha256, variant === 'full' ? undefined : variant)
  if (bytes === null) return fail('record.not-found', { subject: 'file' })
  if (isOriginal) return { bytes, mime: (await images.inspect(bytes))?.mime ?? 'application/octet-stream', sha256 }
  return { bytes, mime: variant === 'thumbnail' ? 'image/jpeg' : mime, sha256 }
}
