import { AddFile, StoredFileView } from '@huhang/contract/inspections'
import { insert } from '@huhang/db/stores'
import { defineAction } from '../kernel'

/** Remembers a file whose bytes the server has judged and kept. Said by `storeUpload` only, never by a device. */
export const addFile = defineAction({
  name: 'inspections.addFile',
  command: AddFile,
  view: StoredFileView,
  subjects: (command) => [command.fileId],
  async load(_city, _commands, actor) {
    // A file lies where its uploader works until a record says where it belongs.
    const areaId = actor.kind === 'person' ? (actor.grants[0]?.areaId ?? null) : null
    const personIds = actor.kind === 'person' ? [actor.personId] : []
    return () => ({ areaId, owner: { personIds } })
  },
  reach: (loaded) => loaded,
  decide({ areaId }, command, moment) {
    const { fileId, kind, sha256, originalSha256, bytes, mime, width, height, takenAt } = command
    return {
      view: { fileId, kind, sha256, bytes, mime, width, height },
      writes: [
        insert('stored_file', {
          id: fileId,
          sha256,
          originalSha256,
          bytes,
          mime,
          kind,
          width,
          height,
          takenAt,
          areaId,
          uploadedById: moment.personId,
          at: moment.receivedAt,
        }),
      ],
      events: [
        { type: 'file.added', subjectKind: 'file', subjectId: fileId, areaId, payload: { kind, sha256, bytes } },
      ],
    }
  },
})
