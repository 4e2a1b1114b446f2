import type { FileId } from '@huhang/contract'
import type { FieldCommand, FieldVerbName } from '@huhang/contract/fieldwork'
import { photosOfRecord } from '../inspections'

/** What a device must know of a command that waits on it. */
type About<Command> = {
  /** Ids of what it makes or changes: commands on one of them keep their order. */
  subjects(command: Command): readonly string[]
  /** Files it names; their bytes travel by themselves. */
  files(command: Command): readonly FileId[]
}

type WithPhotos = { photos: FileId[]; afterPhotos: FileId[] }
const photosOf = ({ photos, afterPhotos }: WithPhotos) => [...photos, ...afterPhotos]

const onHazard = {
  subjects: ({ hazardId }: { hazardId: string }) => [hazardId],
  files: ({ photos }: { photos: FileId[] }) => photos,
}
/** The person too: one mission holds them until they are home from it, and what they say of the next comes after that. */
const onMission = {
  subjects: ({ missionId, personId }: { missionId: string; personId: string }) => [missionId, personId],
  files: () => [],
}

const verbs: { [Name in FieldVerbName]: About<FieldCommand<Name>> } = {
  'inspections.announceFile': { subjects: ({ fileId }) => [fileId], files: () => [] },
  'inspections.record': {
    subjects: (visit) => [visit.inspectionId, ...visit.hazards.map(({ id }) => id)],
    files: (visit) => [
      ...photosOfRecord(visit).map(({ fileId }) => fileId),
      ...(visit.signature.fileId ? [visit.signature.fileId] : []),
    ],
  },
  'hazards.report': { subjects: ({ hazard }) => [hazard.id], files: ({ hazard }) => photosOf(hazard) },
  'hazards.correctOnSpot': onHazard,
  'hazards.issueOrder': {
    subjects: ({ orderId, items }) => [orderId, ...items.map(({ hazardId }) => hazardId)],
    files: () => [],
  },
  'hazards.verifyFix': onHazard,
  'hazards.rejectFix': onHazard,
  'hazards.submitFix': onHazard,
  'hazards.attachPhoto': { ...onHazard, files: ({ fileId }) => [fileId] },
  'dispatch.answerCall': onMission,
  'dispatch.checkIn': onMission,
  'dispatch.arriveOnScene': onMission,
  'dispatch.reachHome': onMission,
}

export type Named = { [Name in FieldVerbName]: { name: Name; command: FieldCommand<Name> } }[FieldVerbName]
const about = ({ name }: Named) => verbs[name] as About<FieldCommand>

export const subjectsOf = (said: Named): readonly string[] => about(said).subjects(said.command)
export const filesOf = (said: Named): readonly FileId[] => about(said).files(said.command)
