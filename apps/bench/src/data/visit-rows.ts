import { createHash } from 'node:crypto'
import type { RecordInspection } from '@huhang/contract/inspections'
import type { PremisesTold } from './enterprises'
import { cityDay, idOf } from './numbered'
import { inspectors } from './people'
import type { Row, Rows } from './rows'

const certificates = new Map(inspectors.map((each) => [String(each.personId), each.certificate]))
const sources: Record<string, string> = { routine: 'routine', special: 'special', random: 'random', case: 'tip' }

export type RecordedAt = { premises: PremisesTold; shownText: string; recordedAt: string }

const statusOf = ({ hazards }: RecordInspection) =>
  hazards.length === 0
    ? 'closed-no-issue'
    : hazards.every((hazard) => hazard.correctedOnSpot)
      ? 'corrected-on-spot'
      : 'rectifying'

type Found = { said: RecordInspection; premises: PremisesTold; foundOn: string }

function hazardRow(draft: RecordInspection['hazards'][number], { said, premises, foundOn }: Found): Row {
  const onSpot = draft.correctedOnSpot
  return {
    id: draft.id,
    premisesId: premises.premisesId,
    enterpriseId: premises.enterpriseId,
    inspectionId: said.inspectionId,
    visitKind: said.kind,
    areaId: premises.areaId,
    ...premises.place,
    cell: premises.cell,
    source: sources[said.kind],
    description: draft.description,
    spot: draft.spot,
    category: draft.category,
    grade: draft.grade,
    status: onSpot ? 'verified' : 'found',
    foundAt: said.startedAt,
    foundOn,
    foundById: said.inspectorIds[0],
    deadlineOn: draft.deadlineOn ?? null,
    fixedAt: onSpot ? said.startedAt : null,
    verifiedById: onSpot ? said.inspectorIds[0] : null,
    verifiedAt: onSpot ? said.startedAt : null,
    correctedOnSpot: onSpot,
  }
}

const fileRows = (draft: RecordInspection['hazards'][number]): Row[] => [
  ...draft.photos.map((fileId) => ({ hazardId: draft.id, fileId, role: 'before' })),
  ...draft.afterPhotos.map((fileId) => ({ hazardId: draft.id, fileId, role: 'after' })),
]

/** What recording a visit writes: rows, events (not yet numbered) and receipt. */
export function visitRows(said: RecordInspection, { premises, shownText, recordedAt }: RecordedAt): Rows {
  const { inspectionId, premisesId, kind, signature, receivedBy } = said
  const { enterpriseId, areaId, place } = premises
  const day = cityDay(Date.parse(said.startedAt))
  const status = statusOf(said)
  const [recorder] = said.inspectorIds
  const hazards = said.hazards.map((draft) => hazardRow(draft, { said, premises, foundOn: day }))
  const log = (type: string, subjectKind: string, subjectId: unknown, payload: Row) => ({
    type,
    subjectKind,
    subjectId,
    areaId,
    actorId: recorder,
    commandId: said.commandId,
    occurredAt: said.occurredAt,
    payload,
  })
  const visit = { premisesId, enterpriseId, kind, status, day, signState: signature.state }
  const events = [
    log('inspection.recorded', 'inspection', inspectionId, { ...visit, hazards: hazards.length, ...place }),
    ...hazards.flatMap((row) => {
      const { cell, lat, lng, grade, deadlineOn, source } = row
      const state = { areaId, cell, lat, lng, premisesId, enterpriseId, grade, status: row.status, deadlineOn }
      const reported = log('hazard.reported', 'hazard', row.id, { ...state, inspectionId, source, clauseId: null })
      return row.correctedOnSpot ? [reported, log('hazard.corrected', 'hazard', row.id, state)] : [reported]
    }),
  ]
  return {
    inspection: [
      {
        id: inspectionId,
        ...visit,
        areaId,
        startedAt: said.startedAt,
        endedAt: said.endedAt,
        inspectorCount: said.inspectorIds.length,
        content: said.content,
        receivedByName: receivedBy.name,
        receivedByTitle: receivedBy.title,
        signatureFileId: signature.fileId,
        shownText,
        shownHash: signature.shownHash,
        deviceAt: said.occurredAt,
        recordedById: recorder,
        recordedAt,
      },
    ],
    inspection_inspector: said.inspectorIds.map((personId) => ({
      inspectionId,
      personId,
      certificateNumber: certificates.get(personId),
    })),
    hazard: hazards,
    hazard_file: said.hazards.flatMap(fileRows),
    event: events.map((event, index) => ({
      id: idOf(Date.parse(said.occurredAt), index, Number.parseInt(said.commandId.slice(-12), 16)),
      ...event,
    })),
    receipt: [
      {
        commandId: said.commandId,
        actorKey: recorder,
        command: 'inspections.record',
        hash: createHash('sha256').update(said.commandId).digest('hex'),
        outcome: 'accepted',
        result: { ok: true, view: { inspectionId, status, revision: 1 } },
      },
    ],
  }
}
