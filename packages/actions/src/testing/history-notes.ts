import { type Instant, instantOf } from '@huhang/contract'
import type { HistoryPlace } from './random-history'

export type ToldVisit = {
  id: string
  enterpriseId: string
  place: HistoryPlace
  kind: string
  on: string
  inspectors: string[]
  isOnTrip: boolean
}
export type ToldTrip = { id: string; place: HistoryPlace; on: string; members: string[]; kind: string | null }
export type ToldHazard = {
  id: string
  place: HistoryPlace
  kind: string
  grade: string
  foundOn: string
  deadlineOn: string | null
  state: 'open' | 'verified' | 'annulled' | 'handed-over'
  verifiedOn: string | null
}
export type ToldService = {
  missionId: string
  incidentId: string
  personId: string
  place: HistoryPlace
  kind: string
  on: string
  hours: number | null
  isExercise: boolean
}
export type ToldCall = {
  id: string
  incidentId: string
  place: HistoryPlace
  kind: string
  on: string
  isExercise: boolean
}

/** What was said, as a clerk would note it down: the measures are counted again from this alone. */
export type Ledger = {
  visits: ToldVisit[]
  trips: ToldTrip[]
  hazards: ToldHazard[]
  incidents: ToldCall[]
  missions: ToldCall[]
  services: ToldService[]
}

const firstDay = Date.UTC(2025, 1, 1)
const cityAheadMs = 8 * 3_600_000
/** Stories tell time in minutes from the first day. */
export const hour = 60
export const day = 24 * hour
export const instantAt = (minute: number): Instant => instantOf(firstDay + minute * 60_000 - cityAheadMs)
export const dayAt = (minute: number): string => new Date(firstDay + minute * 60_000).toISOString().slice(0, 10)
export const daysAfter = (on: string, days: number) =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
