import type { InspectionId, Instant } from '@huhang/contract'
import type { HazardDraft, HazardSource, HazardView } from '@huhang/contract/hazards'
import { type HazardRecord, insert, type PremisesPlace, type Write } from '@huhang/db/stores'
import { gradeDraft, type HazardLimits } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { cellOf } from '@huhang/geo/cells'
import type { Moment, NewEvent } from '../kernel'
import { hazardEvent } from './hazard-events'
import { hazardViewOf } from './hazard-view'
import { photoRows } from './photos'

/** What a new hazard takes from where it was found. */
export type FoundAt = {
  premises: PremisesPlace
  source: HazardSource
  /** The visit that found it, if any. */
  visit: { id: InspectionId; kind: string } | null
  limits: HazardLimits
  /** Default: the moment of the command. */
  foundAt?: Instant
  /** The item whose "no" made each hazard, by the hazard's id. */
  checklistItems?: ReadonlyMap<string, string>
}

export type MadeHazard = { writes: Write[]; events: NewEvent[]; view: HazardView }

/**
 * A hazard from its draft, for a report of its own and for those of a recorded visit.
 * @throws the refusals of HZ-2, HZ-4, HZ-6 and HZ-7.
 */
export function newHazard(draft: HazardDraft, found: FoundAt, moment: Moment): MadeHazard {
  const { premises, source, visit, limits } = found
  const foundAt = found.foundAt ?? moment.at
  const foundOn = dayOf(foundAt, moment.zone)
  const { grade, deadlineOn, clauseVersion, status } = gradeDraft(draft, foundOn, limits)
  const place = draft.place ?? { lat: premises.lat, lng: premises.lng }
  const onSpot = draft.correctedOnSpot
  const record = {
    id: draft.id,
    premisesId: premises.id,
    enterpriseId: premises.enterpriseId,
    inspectionId: visit?.id ?? null,
    visitKind: visit?.kind ?? null,
    orderId: null,
    areaId: premises.areaId,
    place,
    cell: draft.place ? cellOf(draft.place).toString() : premises.cell,
    source,
    description: draft.description,
    spot: draft.spot,
    category: draft.category,
    grade,
    clauseId: draft.clauseId ?? null,
    clauseVersion,
    checklistItem: found.checklistItems?.get(draft.id) ?? null,
    status,
    foundAt,
    foundOn,
    foundById: moment.personId,
    deadlineOn,
    responsible: null,
    measures: null,
    fundsCents: null,
    plan: null,
    fixedById: null,
    fixedAt: onSpot ? foundAt : null,
    fixNote: null,
    acceptedBy: null,
    acceptedOn: null,
    verifiedById: onSpot ? moment.personId : null,
    verifiedAt: onSpot ? foundAt : null,
    verifyNote: null,
    voidedAt: null,
    voidReason: null,
    correctedOnSpot: onSpot,
    listedAt: null,
    revision: 1,
  } as HazardRecord
  const { place: _place, fundsCents: _funds, ...columns } = record
  const after = draft.afterPhotos.filter((fileId) => !draft.photos.includes(fileId))
  return {
    writes: [
      insert('hazard', { ...columns, lat: place.lat, lng: place.lng }),
      ...photoRows(draft.id, draft.photos, 'before'),
      ...photoRows(draft.id, after, 'after'),
    ],
    events: [
      hazardEvent('hazard.reported', record, { inspectionId: record.inspectionId, source, clauseId: record.clauseId }),
      ...(onSpot ? [hazardEvent('hazard.corrected', record, {})] : []),
    ],
    view: hazardViewOf(record),
  }
}
