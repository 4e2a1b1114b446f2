import type { Instant, LocalDay, Place } from '@huhang/contract'
import type { Merit } from '@huhang/contract/dispatch'
import type { Rank, Skill } from '@huhang/contract/volunteers'
import { metresBetween } from '@huhang/geo'
import { standingIn } from '../volunteers'
import type { VolunteerFacts } from './bars.rules'
import type { DispatchRules, RankingRules } from './settings'

export type CandidateFacts = VolunteerFacts & { place: Place; rank: Rank; lastCalledAt: Instant | null }

export type Wanted = {
  scene: Place
  /** The one skill asked for; null: whatever of `missing` they can fill. */
  skill: Skill | null
  missing: readonly Skill[]
  at: Instant
  on: LocalDay
}

export type RankRules = { rules: DispatchRules; ranking: RankingRules; ranks: readonly Rank[] }

export type Ranked<Facts> = { facts: Facts; score: number; km: number; minutes: number; merits: Merit[] }

const hour = 3_600_000
const day = 24 * hour

/** Road kilometres and minutes, as far as the straight line tells: a router's answer is better where there is one. */
export function travelBetween(from: Place, to: Place, ranking: RankingRules): { km: number; minutes: number } {
  const km = (metresBetween(from, to) * ranking.roadFactor) / 1000
  return { km: Math.round(km * 10) / 10, minutes: Math.round((km / ranking.speedKmh) * 60) }
}

function fitOf(facts: CandidateFacts, wanted: Wanted, { rules, ranking }: RankRules): { fit: number; merits: Merit[] } {
  const standing = (skill: Skill) => standingIn(skill, facts, wanted.on, rules.certifiedSkills)
  if (wanted.skill !== null) {
    const { skill } = wanted
    const held = standing(skill)
    return held.kind === 'certified'
      ? { fit: 1, merits: [{ code: 'certified', skill, validTo: held.validTo }] }
      : { fit: ranking.uncertifiedFit, merits: [{ code: 'skilled', skill }] }
  }
  if (wanted.missing.length === 0) return { fit: 1, merits: [] }
  const skills = wanted.missing.filter((skill) => ['certified', 'skilled'].includes(standing(skill).kind))
  if (skills.length === 0) return { fit: ranking.helperFit, merits: [] }
  const best = skills.some((skill) => standing(skill).kind === 'certified') ? 1 : ranking.uncertifiedFit
  return { fit: best, merits: [{ code: 'covers', skills }] }
}

function restOf(facts: CandidateFacts, at: Instant, ranking: RankingRules): { rest: number; hours: number | null } {
  const last = facts.services.reduce<Instant | null>(
    (end, { until }) => (end === null || until > end ? until : end),
    null,
  )
  if (last === null) return { rest: 1, hours: null }
  const hours = Math.max(0, (Date.parse(at) - Date.parse(last)) / hour)
  return { rest: 0.5 + 0.5 * Math.min(1, hours / ranking.fullRestHours), hours: Math.floor(hours) }
}

/** DI-13: skill fit × availability × travel time × rest × rank. Someone barred is not ranked, so availability is 1. */
export function scoreOf<Facts extends CandidateFacts>(facts: Facts, wanted: Wanted, given: RankRules): Ranked<Facts> {
  const { ranking, ranks } = given
  const { fit, merits } = fitOf(facts, wanted, given)
  const { km, minutes } = travelBetween(facts.place, wanted.scene, ranking)
  const travel = 1 / (1 + minutes / ranking.halfMinutes)
  const { rest, hours } = restOf(facts, wanted.at, ranking)
  const stepUp = ranks.length > 1 ? Math.max(0, ranks.indexOf(facts.rank)) / (ranks.length - 1) : 1
  const rank = ranking.lowestRank + (1 - ranking.lowestRank) * stepUp
  const calledAgo =
    facts.lastCalledAt === null ? null : Math.floor((Date.parse(wanted.at) - Date.parse(facts.lastCalledAt)) / day)
  return {
    facts,
    score: Math.round(fit * travel * rest * rank * 1000) / 1000,
    km,
    minutes,
    merits: [
      ...merits,
      { code: 'travel', km, minutes },
      { code: 'rested', hours },
      { code: 'rank', rank: facts.rank },
      { code: 'last-called', days: calledAgo },
    ],
  }
}

/** Best first; equal scores go to whoever was not called for longest, so that the same few are not always asked. */
export function rankAll<Facts extends CandidateFacts>(
  candidates: readonly Facts[],
  wanted: Wanted,
  given: RankRules,
): Ranked<Facts>[] {
  const called = (facts: CandidateFacts) => facts.lastCalledAt ?? ''
  return candidates
    .map((facts) => scoreOf(facts, wanted, given))
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        called(a.facts).localeCompare(called(b.facts)) ||
        a.facts.personId.localeCompare(b.facts.personId),
    )
}
