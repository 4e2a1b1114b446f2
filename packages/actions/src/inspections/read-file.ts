import { type Actor, type FileId, fail } from '@huhang/contract'
import { type FileVariant, OpenFile, StoredFileView } from '@huhang/contract/inspections'
import { findReachableFile } from '@huhang/db/stores'
import { type City, defineRead, look } from '../kernel'

/** A file's description, for its uploader or through a record in scope (IN-17). */
export const openFile = defineRead({
  name: 'inspections.openFile',
  question: OpenFile,
  view: StoredFileView,
  async answer({ fileId }, { city, actor, scope }) {
    const row = await findReachableFile(city.db, fileId, scope, actor.kind === 'person' ? actor.personId : null)
    return row === null
      ? fail('record.not-found', { subject: 'file' })
      : StoredFileView.parse({ ...row, fileId: row.id })
  },
})

export type FileBytes = { bytes: Uint8Array; mime: string; sha256: string }

/** The bytes of a file. @throws `record.not-found` when it is out of reach or was never kept. */
export async function readFile(city: City, actor: Actor, fileId: FileId, variant: FileVariant): Promise<FileBytes> {
  const file = await look(city, openFile, { fileId }, actor)
  const bytes = await city.ports.files.get(file.sha256, variant === 'thumbnail' ? 'thumbnail' : undefined)
  if (bytes === null) return fail('record.not-found', { subject: 'file' })
  return { bytes, mime: variant === 'thumbnail' ? 'image/jpeg' : file.mime, sha256: file.sha256 }
}
