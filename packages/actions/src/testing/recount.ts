import type { CountMeasure } from '@huhang/contract/statistics'
import type { Ledger, ToldHazard } from './history-notes'
import type { HistoryPlace } from './random-history'

/** One row behind a number: what it opens, and by what it is parted. */
export type Counted = {
  id: string
  on: string
  place: HistoryPlace
  industry: string | null
  kind: string | null
  value: number
}

type Placed = { place: HistoryPlace; kind: string | null }
const row = (id: string, on: string, { place, kind }: Placed, value = 1): Counted => ({
  id,
  on,
  place,
  industry: place.industry.slice(0, 1),
  kind,
  value,
})
const ofNoIndustry = (counted: Counted): Counted => ({ ...counted, industry: null })

/** Each measure by its definition in words, over what was told. `today` is the day it is asked on. */
const measures: Record<CountMeasure, (ledger: Ledger, today: string) => Counted[]> = {
  visits: ({ visits }) => visits.map((visit) => row(visit.id, visit.on, visit)),
  enterprises: ({ visits }) => visits.map((visit) => row(visit.enterpriseId, visit.on, visit)),
  'person-times': ({ visits, trips }) => [
    ...trips.flatMap((trip) => trip.members.map(() => ofNoIndustry(row(trip.id, trip.on, trip)))),
    ...visits
      .filter(({ isOnTrip }) => !isOnTrip)
      .flatMap((visit) => visit.inspectors.map(() => row(visit.id, visit.on, visit))),
  ],
  'hazards-found': (ledger) => kept(ledger).map(byFinding),
  'major-hazards': (ledger) =>
    kept(ledger)
      .filter(({ grade }) => grade === 'major')
      .map(byFinding),
  'found-and-rectified': (ledger) => verified(ledger).map(byFinding),
  'hazards-rectified': (ledger) => verified(ledger).map((hazard) => row(hazard.id, hazard.verifiedOn ?? '', hazard)),
  'hazards-due': (ledger, today) => due(ledger, today).map(byDeadline),
  'due-on-time': (ledger, today) =>
    due(ledger, today)
      .filter(({ verifiedOn, deadlineOn }) => verifiedOn !== null && deadlineOn !== null && verifiedOn <= deadlineOn)
      .map(byDeadline),
  overdue: (ledger, today) =>
    due(ledger, today)
      .filter(({ state }) => state === 'open')
      .map(byDeadline),
  incidents: ({ incidents }) => incidents.filter(real).map((call) => ofNoIndustry(row(call.incidentId, call.on, call))),
  missions: ({ missions }) => missions.filter(real).map((call) => ofNoIndustry(row(call.incidentId, call.on, call))),
  'volunteer-hours': ({ services }) =>
    services
      .filter(real)
      .flatMap((service) =>
        service.hours === null ? [] : [ofNoIndustry(row(service.incidentId, service.on, service, service.hours))],
      ),
}

const real = ({ isExercise }: { isExercise: boolean }) => !isExercise
const kept = ({ hazards }: Ledger) => hazards.filter(({ state }) => state !== 'annulled')
const verified = ({ hazards }: Ledger) => hazards.filter(({ state }) => state === 'verified')
const due = (ledger: Ledger, today: string) =>
  kept(ledger).filter(({ deadlineOn, state }) => deadlineOn !== null && deadlineOn < today && state !== 'handed-over')
const byFinding = (hazard: ToldHazard) => row(hazard.id, hazard.foundOn, hazard)
const byDeadline = (hazard: ToldHazard) => row(hazard.id, hazard.deadlineOn ?? '', hazard)

export type Choice = { month: string; within?: (counted: Counted) => boolean }

/** The rows of a measure in a month: what is overdue is so whatever month is asked for, an enterprise is one however often it was visited. */
export function recount(measure: CountMeasure, ledger: Ledger, today: string, { month, within }: Choice): Counted[] {
  const rows = measures[measure](ledger, today).filter(
    (counted) => (measure === 'overdue' || counted.on.startsWith(month)) && (within === undefined || within(counted)),
  )
  return measure === 'enterprises' ? [...new Map(rows.map((counted) => [counted.id, counted])).values()] : rows
}

export const sum = (rows: readonly Counted[]): number => rows.reduce((total, { value }) => total + value, 0)
