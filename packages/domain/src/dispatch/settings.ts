import type { IncidentLevel } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'

/** Setting `dispatch.rules`. The age is law (山东 §10: no minors in dangerous rescue); the rest is the city's choice. */
export type DispatchRules = {
  minAge: number
  /** Worked this long since the last real rest: not sent again. */
  maxContinuousHours: number
  /** A pause of this length is a real rest. */
  minRestHours: number
  /** Skills that count only with a certificate. */
  certifiedSkills: readonly Skill[]
  /** People who must be checked in before anyone goes on scene. */
  minCrew: number
  /** How far around the scene enterprises with open major hazards are named. */
  dangerMetres: number
}

export const defaultRules: DispatchRules = {
  minAge: 18,
  maxContinuousHours: 12,
  minRestHours: 8,
  certifiedSkills: ['diving', 'medical', 'radio', 'uav', 'boat'],
  minCrew: 2,
  dangerMetres: 1000,
}

/** Setting `dispatch.ranking`: weights of the order of candidates; none of it is official. */
export type RankingRules = {
  /** Road metres to one metre as the crow flies. */
  roadFactor: number
  speedKmh: number
  /** Travel of this length halves the score. */
  halfMinutes: number
  /** Rest of this length is full rest. */
  fullRestHours: number
  /** Fit of a skill without a certificate, where none is asked. */
  uncertifiedFit: number
  /** Fit of someone none of whose skills are missing. */
  helperFit: number
  /** Factor of the lowest rank; the highest has 1. */
  lowestRank: number
}

export const defaultRanking: RankingRules = {
  roadFactor: 1.4,
  speedKmh: 40,
  halfMinutes: 30,
  fullRestHours: 24,
  uncertifiedFit: 0.8,
  helperFit: 0.4,
  lowestRank: 0.8,
}

/** Setting `dispatch.hours` (志愿服务记录与证明出具办法: actual service; how travel and rounding count is the city's choice). */
export type HoursRules = { excludeTravel: boolean; roundTo: 'minute' | 'half-hour'; maxStretchHours: number }

export const defaultHours: HoursRules = { excludeTravel: false, roundTo: 'minute', maxStretchHours: 24 }

/** Setting `dispatch.large`: what makes a mission a large one (大型救援). Own choice, no public table is known. */
export type LargeRules = { levels: readonly IncidentLevel[]; people: number; hours: number }

export const defaultLarge: LargeRules = { levels: ['I', 'II'], people: 30, hours: 24 }
