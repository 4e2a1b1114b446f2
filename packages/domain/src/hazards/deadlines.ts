import { Failure, type LocalDay } from '@huhang/contract'
import type { HazardGrade, HazardView } from '@huhang/contract/hazards'
import { plusDays } from '../kernel'
import { isOpen } from './hazard-steps'
import type { Clause } from './rule-packs'

/** How long a company may be given, in calendar days. A city sets its own. */
export type HazardLimits = {
  maxDays: number
  majorMaxDays: number
  usualDays: number
  majorUsualDays: number
  /** 整改复查, from the request or the deadline (domain §5.5 C16). */
  recheckDays: number
}

/** 30 days is what systems cap a general order at (domain §5.5 C17), 10 days is C16; the others are Huhang's defaults. */
export const defaultLimits: HazardLimits = {
  maxDays: 30,
  majorMaxDays: 180,
  usualDays: 15,
  majorUsualDays: 30,
  recheckDays: 10,
}

const longest = (grade: HazardGrade, limits: HazardLimits) => (grade === 'major' ? limits.majorMaxDays : limits.maxDays)

/** HZ-3: the deadline nobody named comes from the clause, else from the grade; never beyond the longest allowed. */
export function defaultDeadline(
  grade: HazardGrade,
  clause: Clause | null,
  from: LocalDay,
  limits: HazardLimits,
): LocalDay {
  const usual = clause?.usualDays ?? (grade === 'major' ? limits.majorUsualDays : limits.usualDays)
  return plusDays(from, Math.min(usual, longest(grade, limits)))
}

/** HZ-4: a deadline lies between the day it is set and the longest allowed for its grade. */
export function barDeadline(
  grade: HazardGrade,
  deadlineOn: LocalDay,
  from: LocalDay,
  limits: HazardLimits,
): Failure | null {
  const latestOn = plusDays(from, longest(grade, limits))
  return deadlineOn < from || deadlineOn > latestOn
    ? new Failure('hazard.deadline-out-of-range', { earliestOn: from, latestOn })
    : null
}

/** HZ-13: overdue is neither verified nor annulled, and the day is past the deadline in force. */
export const isOverdue = (hazard: Pick<HazardView, 'status' | 'deadlineOn'>, today: LocalDay): boolean =>
  isOpen(hazard.status) && hazard.deadlineOn !== null && today > hazard.deadlineOn

/**
 * HZ-21: the re-check is due within ten days of the company's request, or of the deadline when nobody asked.
 * `askedOn`: the day of the request.
 */
export function recheckDueOn(
  hazard: Pick<HazardView, 'status' | 'deadlineOn'>,
  askedOn: LocalDay | null,
  today: LocalDay,
  limits: HazardLimits,
): LocalDay | null {
  if (hazard.status === 'submitted' && askedOn !== null) return plusDays(askedOn, limits.recheckDays)
  return isOverdue(hazard, today) && hazard.deadlineOn !== null ? plusDays(hazard.deadlineOn, limits.recheckDays) : null
}
