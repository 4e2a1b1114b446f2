import { type Actor, Failure, type LocalDay, type PersonId } from '@huhang/contract'
import type { ListingOutcome } from '@huhang/contract/hazards'
import { barDeadline, type HazardLimits } from './deadlines'
import { type Bar, barCompanySide, firstBar, type HazardFacts } from './hazard.rules'
import { isOpen } from './hazard-steps'

const barMajor = (hazard: Pick<HazardFacts, 'grade'>): Bar =>
  hazard.grade === 'major' ? null : new Failure('hazard.major-only', {})

export const barOver = (hazard: Pick<HazardFacts, 'status'>, verb: string): Bar =>
  isOpen(hazard.status) ? null : new Failure('hazard.wrong-status', { status: hazard.status, verb })

/** HZ-22: 挂牌督办 – an open major hazard is listed, once at a time, until a day that a deadline could have. */
export const barPutUnderSupervision = (hazard: HazardFacts, actor: Actor): Bar =>
  firstBar(
    barOver(hazard, 'putUnderSupervision'),
    barMajor(hazard),
    hazard.listedAt === null ? null : new Failure('hazard.listed-already', {}),
    barCompanySide(hazard, actor),
  )

/** HZ-22, second half. */
export const barListingDay = (dueOn: LocalDay, today: LocalDay, limits: HazardLimits): Bar =>
  barDeadline('major', dueOn, today, limits)

/** HZ-23: progress is reported of what is listed, as long as it is. */
export const barReportProgress = (hazard: Pick<HazardFacts, 'listedAt'>): Bar =>
  hazard.listedAt === null ? new Failure('hazard.not-listed', {}) : null

/** What the end of a listing asks besides the hazard: who re-checked it. */
export type RecheckedBy = readonly (PersonId | null)[]

/**
 * HZ-24: 验收核销 – accepted only when the hazard is verified, by another person than who fixed or re-checked it;
 * withdrawn only before that.
 */
export function barEndSupervision(
  hazard: HazardFacts,
  outcome: ListingOutcome,
  recheckedBy: RecheckedBy,
  actor: Actor,
): Bar {
  const me = actor.kind === 'person' ? actor.personId : null
  const isVerified = hazard.status === 'verified'
  return firstBar(
    barReportProgress(hazard),
    outcome === 'accepted' && !isVerified ? new Failure('hazard.not-verified', {}) : null,
    outcome === 'withdrawn' && isVerified ? new Failure('hazard.verified-already', {}) : null,
    me !== null && (me === hazard.fixedById || recheckedBy.includes(me)) ? new Failure('hazard.same-person', {}) : null,
    barCompanySide(hazard, actor),
  )
}
