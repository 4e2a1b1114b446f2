import { type AreaId, fail } from '@huhang/contract'
import { AddFile, StoredFileView } from '@huhang/contract/inspections'
import { findFiles, update } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { fileViewOf } from './file-view'

/**
 * An announced file is here: its bytes were judged and kept. Said by `takeInFile` alone and by the system: a record
 * that was accepted gets its photos, whatever its maker may do today.
 */
export const addFile = defineAction({
  name: 'inspections.addFile',
  command: AddFile,
  view: StoredFileView,
  subjects: (command) => [command.fileId],
  // Two copies of one upload at once: the second sees what the first has left.
  locks: (commands) => commands.map(({ fileId }) => `file ${fileId}`),
  async load(city, commands) {
    const rows = await findFiles(
      city.db,
      commands.map(({ fileId }) => fileId),
    )
    return ({ fileId }) => rows.get(fileId) ?? null
  },
  reach: (row) => row && { areaId: row.areaId as AreaId | null },
  decide(row, { fileId, sha256, mime, width, height, originalKept }, moment) {
    if (row === null) return fail('record.not-found', { subject: 'file' })
    if (row.arrivedAt !== null) return { view: fileViewOf(row), writes: [], events: [] }
    const { originalSha256 } = row
    const arrived = { sha256, mime, width, height, originalKept, arrivedAt: moment.receivedAt }
    return {
      view: fileViewOf({ ...row, ...arrived }),
      writes: [update('stored_file', { id: fileId }, null, arrived)],
      events: [
        {
          type: 'file.added',
          subjectKind: 'file',
          subjectId: fileId,
          areaId: row.areaId as AreaId | null,
          payload: { kind: fileViewOf(row).kind, sha256, originalSha256 },
        },
      ],
    }
  },
})
