import { type Actor, Failure, type LocalDay } from '@huhang/contract'
import type { HazardDraft, HazardGrade, HazardStatus, HazardView, SelfAcceptance } from '@huhang/contract/hazards'
import { mayStep } from '../kernel'
import { barDeadline, defaultDeadline, type HazardLimits } from './deadlines'
import { type HazardStep, hazardSteps } from './hazard-steps'
import { clauseOn } from './rule-packs'

/** What the rules look at. A row, a view and a form's draft all have it. */
export type HazardFacts = Pick<
  HazardView,
  | 'status'
  | 'grade'
  | 'premisesId'
  | 'enterpriseId'
  | 'orderId'
  | 'foundOn'
  | 'foundById'
  | 'fixedById'
  | 'deadlineOn'
  | 'responsible'
  | 'measures'
  | 'fundsCents'
  | 'plan'
  | 'listedAt'
>

export type FixPlan = Pick<HazardView, 'responsible' | 'measures' | 'fundsCents' | 'plan' | 'deadlineOn'>

/** A bar is the refusal that stands in the way; null: it may be done. The button and the server ask the same function. */
export type Bar = Failure | null
export const firstBar = (...bars: readonly Bar[]): Bar => bars.find((bar) => bar !== null) ?? null

const personOf = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null)

/** HZ-1: a status moves only by a step of the table. */
export const barStep = (hazard: Pick<HazardFacts, 'status'>, verb: HazardStep): Bar =>
  mayStep(hazardSteps, hazard.status, verb) ? null : new Failure('hazard.wrong-status', { status: hazard.status, verb })

/** HZ-9: who speaks for the company neither orders, verifies, rejects, annuls nor grants it time. */
export const barCompanySide = (hazard: Pick<HazardFacts, 'enterpriseId'>, actor: Actor): Bar =>
  actor.kind === 'person' && actor.enterpriseIds.includes(hazard.enterpriseId)
    ? new Failure('hazard.company-side', {})
    : null

/** HZ-8: whoever fixed it may not verify it, and a re-check needs a person who stood there. */
export function barRecheck(hazard: HazardFacts, actor: Actor, verb: 'verifyFix' | 'rejectFix'): Bar {
  const me = personOf(actor)
  return firstBar(
    barStep(hazard, verb),
    me === null ? new Failure('hazard.person-needed', {}) : null,
    me !== null && me === hazard.fixedById ? new Failure('hazard.same-person', {}) : null,
    barCompanySide(hazard, actor),
  )
}

const fiveOf = (plan: FixPlan) => ({
  responsible: plan.responsible,
  measures: plan.measures,
  fundsCents: plan.fundsCents,
  deadlineOn: plan.deadlineOn,
  plan: plan.plan,
})

/**
 * HZ-5: 五落实 – a major hazard is rectified only under a whole plan: 责任人 措施 资金 时限 预案.
 * A general one names at least who and how.
 */
export function barIncompletePlan(grade: HazardGrade, plan: FixPlan): Bar {
  const needed = grade === 'major' ? Object.entries(fiveOf(plan)) : Object.entries(fiveOf(plan)).slice(0, 2)
  const missing = needed.filter(([, value]) => value === null || value === '').map(([name]) => name)
  return missing.length > 0 ? new Failure('hazard.plan-incomplete', { missing }) : null
}

/**
 * HZ-19: 自行验收 – before it asks for the re-check the company has accepted its fix of a major hazard itself: who,
 * and on a day between finding and today. Of a general one it may say so too.
 */
export function barAcceptance(
  hazard: Pick<HazardFacts, 'grade' | 'foundOn'>,
  accepted: SelfAcceptance | null,
  today: LocalDay,
): Bar {
  if (accepted === null) return hazard.grade === 'major' ? new Failure('hazard.acceptance-needed', {}) : null
  return accepted.on < hazard.foundOn || accepted.on > today
    ? new Failure('hazard.acceptance-day', { earliestOn: hazard.foundOn, latestOn: today })
    : null
}

/** HZ-24, first half: what stands under listed supervision leaves it first. */
export const barListed = (hazard: Pick<HazardFacts, 'listedAt'>): Bar =>
  hazard.listedAt === null ? null : new Failure('hazard.listed', {})

/** HZ-14: a fix is shown by a photo, and that of a major hazard follows its plan. */
export const barSubmitFix = (hazard: HazardFacts, photos: number): Bar =>
  firstBar(
    barStep(hazard, 'submitFix'),
    hazard.grade === 'major' ? barIncompletePlan('major', hazard) : null,
    photos === 0 ? new Failure('hazard.after-photo-needed', {}) : null,
  )

/** HZ-6: on the spot means on the day it was found, with a photo of the fix. HZ-7: a major hazard is never put right on the spot. */
export const barCorrectOnSpot = (
  hazard: Pick<HazardFacts, 'status' | 'grade' | 'foundOn'>,
  photos: number,
  today: LocalDay,
): Bar =>
  firstBar(
    barStep(hazard, 'correctOnSpot'),
    hazard.grade === 'major' ? new Failure('hazard.major-not-on-spot', {}) : null,
    today > hazard.foundOn ? new Failure('hazard.not-on-spot', { foundOn: hazard.foundOn }) : null,
    photos === 0 ? new Failure('hazard.after-photo-needed', {}) : null,
  )

/** HZ-15: annulled by another person than the one who found it; what was re-checked is beyond annulling. */
export function barAnnul(hazard: HazardFacts, actor: Actor): Bar {
  const me = personOf(actor)
  return firstBar(
    barStep(hazard, 'annul'),
    barListed(hazard),
    me !== null && me === hazard.foundById ? new Failure('hazard.same-person', {}) : null,
    barCompanySide(hazard, actor),
  )
}

export type Graded = {
  grade: HazardGrade
  deadlineOn: LocalDay | null
  clauseVersion: string | null
  status: HazardStatus
}

/**
 * What a draft becomes on the day it was found.
 * HZ-2: the clause brings the grade; it must be in force that day, and a major clause is never recorded as general.
 * @throws `hazard.clause-unknown` `hazard.grade-below-clause` `hazard.deadline-out-of-range` and those of HZ-6, HZ-7.
 */
export function gradeDraft(draft: HazardDraft, foundOn: LocalDay, limits: HazardLimits): Graded {
  const found = draft.clauseId === undefined ? null : clauseOn(draft.clauseId, foundOn, draft.clauseVersion)
  if (draft.clauseId !== undefined && found === null)
    throw new Failure('hazard.clause-unknown', { clauseId: draft.clauseId, on: foundOn })
  const grade = draft.grade ?? found?.clause.grade ?? 'general'
  if (found?.clause.grade === 'major' && grade === 'general')
    throw new Failure('hazard.grade-below-clause', { clauseId: found.clause.id })
  const clauseVersion = found?.pack.version ?? null
  if (draft.correctedOnSpot) {
    const bar = barCorrectOnSpot({ status: 'found', grade, foundOn }, draft.afterPhotos.length, foundOn)
    if (bar) throw bar
    return { grade, deadlineOn: null, clauseVersion, status: 'verified' }
  }
  const deadlineOn = draft.deadlineOn ?? defaultDeadline(grade, found?.clause ?? null, foundOn, limits)
  const bar = barDeadline(grade, deadlineOn, foundOn, limits)
  if (bar) throw bar
  return { grade, deadlineOn, clauseVersion, status: 'found' }
}
