import { fail, type Instant, type LocalDay } from '@huhang/contract'
import type { Availability, Rank, Skill } from '@huhang/contract/volunteers'

/** Lowest first; the city may set its own (`volunteers.ranks`). 志愿者 预备队员 正式队员 骨干 队长 */
export const defaultRanks: readonly Rank[] = ['volunteer', 'reserve', 'member', 'backbone', 'captain']

export type InsurancePeriod = { validFrom: LocalDay; validTo: LocalDay }
export type Certificate = { skill: Skill; validTo: LocalDay }

/** VO-1: a rank is one of the city's ladder. @throws `volunteer.rank-unknown` */
export function mustBeRank(rank: Rank, ladder: readonly Rank[]): void {
  if (!ladder.includes(rank)) fail('volunteer.rank-unknown', { rank })
}

/** VO-2: insured on a day when one period holds it; both its ends count. */
export const insuredOn = (periods: readonly InsurancePeriod[], on: LocalDay): boolean =>
  periods.some((period) => period.validFrom <= on && on <= period.validTo)

/** The last insured day known, null when there was never any insurance. */
export const insuredTo = (periods: readonly InsurancePeriod[]): LocalDay | null =>
  periods.reduce<LocalDay | null>((last, { validTo }) => (last === null || validTo > last ? validTo : last), null)

/** VO-3: age in whole years; a birthday counts from its first hour, one on 29 February from 1 March. */
export const ageOn = (bornOn: LocalDay, on: LocalDay): number =>
  Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(5) < bornOn.slice(5) ? 1 : 0)

/** @throws `volunteer.born-in-future` */
export function mustBeBorn(bornOn: LocalDay, on: LocalDay): void {
  if (bornOn > on) fail('volunteer.born-in-future', { bornOn })
}

export type SkillStanding =
  | { kind: 'certified'; validTo: LocalDay }
  | { kind: 'skilled' }
  | { kind: 'missing' }
  | { kind: 'certificate-missing' }
  | { kind: 'certificate-expired'; validTo: LocalDay }

/**
 * VO-4: a certificate counts to the end of its last day. One that ran out blocks the posts that need the
 * skill, not membership. `certified` names the skills for which the city asks a certificate.
 */
export function standingIn(
  skill: Skill,
  held: { skills: readonly Skill[]; certificates: readonly Certificate[] },
  on: LocalDay,
  certified: readonly Skill[],
): SkillStanding {
  if (!held.skills.includes(skill)) return { kind: 'missing' }
  const last = held.certificates
    .filter((certificate) => certificate.skill === skill)
    .reduce<LocalDay | null>((best, { validTo }) => (best === null || validTo > best ? validTo : best), null)
  if (last === null) return certified.includes(skill) ? { kind: 'certificate-missing' } : { kind: 'skilled' }
  return last >= on ? { kind: 'certified', validTo: last } : { kind: 'certificate-expired', validTo: last }
}

/** VO-5: on duty, or off duty until a moment that has come. */
export const onDuty = (
  volunteer: { availability: Availability; availableFrom: Instant | null },
  at: Instant,
): boolean =>
  volunteer.availability === 'available' || (volunteer.availableFrom !== null && volunteer.availableFrom <= at)
