import { fail } from '@huhang/contract'
import type { HazardSource } from '@huhang/contract/hazards'
import { type InspectionKind, RecordedView, RecordInspection } from '@huhang/contract/inspections'
import { insert } from '@huhang/db/stores'
import { judgeChecklists } from '@huhang/domain/checklists'
import {
  certificateOn,
  isService,
  judgeInspectors,
  judgePhotoHashes,
  judgeSignature,
  judgeVisit,
  photosOfRecord,
  shownText,
  statusOfRecord,
} from '@huhang/domain/inspections'
import { dayOf } from '@huhang/domain/kernel'
import { heedPhotos, newHazard } from '../hazards'
import { defineAction } from '../kernel'
import { checklistRows, madeBy } from './visit-checklists'
import { loadVisits } from './visit-facts'

const sourceOf: Record<InspectionKind, HazardSource> = {
  routine: 'routine',
  special: 'special',
  case: 'tip',
  random: 'random',
  joint: 'special',
  recheck: 'routine',
  supervision: 'supervision',
  service: 'routine',
}

/**
 * 现场检查记录: a visit, who came, what they found, how the company's side ended; one load, one commit.
 * Errors: `inspection.*`, `checklist.*`, `time.in-future`, `time.too-old`, and those of a new hazard.
 */
export const record = defineAction({
  name: 'inspections.record',
  command: RecordInspection,
  view: RecordedView,
  subjects: (command) => [command.inspectionId, ...command.hazards.map((hazard) => hazard.id)],
  corrected: (command, right) => ({
    ...command,
    startedAt: right(command.startedAt),
    endedAt: right(command.endedAt),
  }),
  load: (city, commands, actor, asSaid) =>
    loadVisits(city, commands, actor.kind === 'person' ? actor.personId : null, asSaid),
  reach: ({ premises }) => premises && { areaId: premises.areaId },
  decide({ premises, facts, limits, uploaders, known, said }, command, moment) {
    if (premises === null) return fail('record.not-found', { subject: 'premises' })
    const { startedAt, endedAt } = command
    const day = dayOf(startedAt, moment.zone)
    const { personId, at, receivedAt, maxBackdateDays } = moment
    const judged = { personId, at, receivedAt, startedAt, endedAt, day, maxBackdateDays }
    judgeVisit(said, facts, judged)
    judgeInspectors(command, facts, judged)
    judgeSignature(command, facts)
    judgePhotoHashes(command, facts)
    heedPhotos(
      photosOfRecord(command).map(({ fileId }) => fileId),
      uploaders,
      moment,
    )
    const { inspectionId, premisesId, kind, signature, receivedBy, place } = command
    const hazardIds = new Set<string>(command.hazards.map(({ id }) => id))
    const visit = { premisesId, startedAt, endedAt, day, hazardIds, ordersNothing: isService(kind) }
    judgeChecklists(command.checklists ?? [], visit, known)
    const { enterpriseId, areaId } = premises
    const status = statusOfRecord(command)
    const found = {
      premises,
      source: sourceOf[kind],
      visit: { id: inspectionId, kind },
      limits,
      foundAt: startedAt,
      checklistItems: madeBy(command, known),
    }
    const hazards = command.hazards.map((draft) => newHazard(draft, found, moment))
    return {
      view: { inspectionId, status, revision: 1 },
      writes: [
        insert('inspection', {
          id: inspectionId,
          premisesId,
          enterpriseId,
          areaId,
          kind,
          status,
          startedAt,
          endedAt,
          day,
          lat: place?.lat ?? null,
          lng: place?.lng ?? null,
          content: command.content,
          receivedByName: receivedBy.name,
          receivedByTitle: receivedBy.title,
          signState: signature.state,
          signReason: signature.reason ?? null,
          witnessName: signature.witness ?? null,
          signatureFileId: signature.state === 'signed' ? (signature.fileId ?? null) : null,
          shownText: shownText(said),
          shownHash: facts.shownHash,
          tripId: command.tripId ?? null,
          inspectorCount: facts.inspectors.length,
          approval: command.approval ?? null,
          supervisedAreaId: command.supervisedAreaId ?? null,
          deviceAt: said.occurredAt,
          clockOffsetSeconds: moment.clockOffsetSeconds,
          recordedById: moment.personId,
          recordedAt: moment.receivedAt,
        }),
        ...facts.inspectors.map((inspector) =>
          insert('inspection_inspector', {
            inspectionId,
            personId: inspector.personId,
            certificateNumber: certificateOn(inspector, day)?.number ?? '',
          }),
        ),
        ...hazards.flatMap((hazard) => hazard.writes),
        ...checklistRows(command, known),
      ],
      events: [
        {
          type: 'inspection.recorded',
          subjectKind: 'inspection',
          subjectId: inspectionId,
          areaId,
          payload: {
            premisesId,
            enterpriseId,
            kind,
            status,
            day,
            signState: signature.state,
            hazards: hazards.length,
            lat: premises.lat,
            lng: premises.lng,
          },
        },
        ...hazards.flatMap((hazard) => hazard.events),
      ],
    }
  },
})
