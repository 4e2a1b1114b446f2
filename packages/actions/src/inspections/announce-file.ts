import { AnnounceFile, StoredFileView } from '@huhang/contract/inspections'
import { insert } from '@huhang/db/stores'
import { defineAction } from '../kernel'

/** A device says which bytes it will send. From now on records may name the file: whose it is and its hash are known. */
export const announceFile = defineAction({
  name: 'inspections.announceFile',
  command: AnnounceFile,
  view: StoredFileView,
  subjects: (command) => [command.fileId],
  async load(_city, _commands, actor) {
    // A file lies where its announcer works until a record says where it belongs.
    const areaId = actor.kind === 'person' ? (actor.grants[0]?.areaId ?? null) : null
    const personIds = actor.kind === 'person' ? [actor.personId] : []
    return () => ({ areaId, owner: { personIds } })
  },
  reach: (loaded) => loaded,
  decide({ areaId }, { fileId, kind, sha256, bytes, takenAt, place }, moment) {
    const announced = { originalSha256: sha256, bytes, kind, takenAt }
    const unknown = { sha256: null, mime: null, width: null, height: null, originalKept: false }
    return {
      view: { fileId, arrived: false, ...announced, ...unknown },
      writes: [
        insert('stored_file', {
          id: fileId,
          ...announced,
          ...unknown,
          lat: place?.lat ?? null,
          lng: place?.lng ?? null,
          areaId,
          uploadedById: moment.personId,
          at: moment.receivedAt,
        }),
      ],
      events: [
        { type: 'file.announced', subjectKind: 'file', subjectId: fileId, areaId, payload: { kind, sha256, bytes } },
      ],
    }
  },
})
