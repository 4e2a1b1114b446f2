import type { InspectionStatus, VisitRecord } from '@huhang/contract/inspections'
import { step } from '../kernel'
import { type InspectionVerb, inspectionSteps } from './inspection-steps'
import { isGovernmentSide } from './powers'

const walk = (from: InspectionStatus, ...verbs: InspectionVerb[]): InspectionStatus =>
  verbs.reduce((status, verb) => step(inspectionSteps, status, verb, 'inspection.wrong-status', { status }), from)

/** IN-13: where a finished record stands follows from what it found. */
export function statusOfRecord(record: Pick<VisitRecord, 'kind' | 'supervisedAreaId' | 'hazards'>): InspectionStatus {
  const open = record.hazards.filter((hazard) => !hazard.correctedOnSpot)
  if (record.hazards.length === 0) return walk('on-site', 'record', 'close')
  if (open.length === 0) return walk('on-site', 'record', 'correctOnSpot')
  return walk('on-site', 'record', isGovernmentSide(record) ? 'transfer' : 'order')
}

/** How the hazards of one visit stand today; those recorded by mistake (void) are in none of these. */
export type HazardTally = {
  /** Not yet verified. */
  open: number
  verified: number
  /** Open, and the company asks for the re-check. */
  asked: number
  /** Open, and the deadline's day is over. */
  late: number
  /** Open, and a re-check sent it back. */
  returned: number
  /** Handed over to another department. */
  transferred: number
  /** A penalty case was opened for it. */
  inCase: number
  /** Measures of it stand: nobody has consented to resume. */
  underMeasures: number
}

/**
 * IN-14: a rectifying visit moves on with its hazards and the calendar. It is derived, so that no
 * clock has to write it: the re-check is due when the company asks or a deadline is over.
 * IN-19: a case outweighs all, then measures that stand; what was handed over whole ends as handed over.
 */
export function standingOf(recorded: InspectionStatus, hazards: HazardTally): InspectionStatus {
  if (recorded !== 'rectifying') return recorded
  const due = walk('rectifying', 'makeRecheckDue')
  if (hazards.inCase > 0) return walk(due, 'openCase')
  if (hazards.underMeasures > 0) return walk('rectifying', 'takeMeasures')
  if (hazards.open === 0)
    return hazards.verified === 0 && hazards.transferred > 0 ? walk('rectifying', 'transfer') : walk(due, 'pass')
  if (hazards.asked > 0 || hazards.late > 0) return due
  return hazards.verified > 0 && hazards.returned === hazards.open ? walk(due, 'passPartly') : recorded
}
