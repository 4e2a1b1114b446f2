import type { Instant, LocalDay } from '@huhang/contract'
import type { CalloutMapping, Day } from '@huhang/contract/statistics'
import { instantIn } from '@huhang/domain/statistics'
import { amountReader, placeReader, wordReader } from './amounts'
import type { Cells } from './cells'
import { type DayTold, dayReader, timeOfDay } from './read-day'

/** One row of another register of call-outs: a call-out, or what one unit did at it. Null is unknown. */
export type CalloutTold = {
  team: string
  /** Rows of a team with the same key are one call-out; null: this row is one. */
  missionKey: string | null
  /** The year it counts in, by the source's own word. */
  year: number | null
  reference: string | null
  day: LocalDay | null
  startedAt: Instant | null
  onSceneAt: Instant | null
  durationHours: number | null
  level: string | null
  kind: string | null
  volunteers: number | null
  volunteerHours: number | null
  /** What stands where the hours should, when it is not a number. */
  hoursInWords: string | null
  lat: number | null
  lng: number | null
}

type Row = readonly string[]

const mostHours = 100_000
const mostPeople = 1_000_000

function dayOfRow(cells: Cells, said: Day | undefined, zone: string): (row: Row) => DayTold | null {
  if (said === undefined) return () => null
  const at = cells.of(said.column)
  const read = dayReader(said.formats, zone)
  return (row) => {
    const text = at.known(row)
    return text === null ? null : (read(text) ?? at.bad('date.invalid'))
  }
}

/** A time without its day is no moment. */
function startOfRow(cells: Cells, { start, zone }: CalloutMapping): (row: Row, on: DayTold | null) => Instant | null {
  if (start === undefined) return (_row, on) => on?.at ?? null
  if (typeof start === 'object' && 'formats' in start) {
    const read = dayOfRow(cells, start, zone)
    return (row) => read(row)?.at ?? null
  }
  const at = cells.of(start)
  return (row, on) => {
    const text = at.known(row)
    if (text === null) return on?.at ?? null
    const time = timeOfDay(text) ?? at.bad('time.invalid')
    return on === null ? null : instantIn(zone, on.on, time)
  }
}

export function calloutReader(mapping: CalloutMapping, cells: Cells): (row: Row) => CalloutTold {
  const { zone } = mapping
  const team = cells.of(mapping.team)
  const mission = mapping.mission.map((column) => cells.of(column))
  const year = cells.of(mapping.year)
  const reference = cells.of(mapping.reference)
  const onOf = dayOfRow(cells, mapping.on, zone)
  const startOf = startOfRow(cells, mapping)
  const onSceneOf = dayOfRow(cells, mapping.onScene, zone)
  const durationOf = amountReader(cells, mapping.durationHours, mostHours)
  const peopleOf = amountReader(cells, mapping.volunteers, mostPeople, Number.isInteger)
  const hoursOf = amountReader(cells, mapping.volunteerHours, mostHours)
  const hoursCell = cells.of(mapping.volunteerHours?.column)
  const level = wordReader(cells, mapping.level)
  const kind = wordReader(cells, mapping.type)
  const place = placeReader(cells, mapping.place)
  const yearOf = (row: Row) => {
    const said = year?.known(row) ?? null
    if (said === null) return null
    return /^(19|20)\d\d(\.0+)?$/.test(said) ? Number(said) : (year?.bad('year.invalid') ?? null)
  }
  return (row) => {
    const on = onOf(row)
    const volunteerHours = hoursOf(row)
    return {
      team: team.needed(row),
      missionKey: mission.length === 0 ? null : mission.map((cell) => cell.needed(row)).join(' | '),
      year: yearOf(row) ?? (on === null ? null : Number(on.on.slice(0, 4))),
      reference: reference?.known(row) ?? null,
      day: on?.on ?? null,
      startedAt: startOf(row, on),
      onSceneAt: onSceneOf(row)?.at ?? null,
      durationHours: durationOf(row),
      level: level(row),
      kind: kind(row),
      volunteers: peopleOf(row),
      volunteerHours,
      hoursInWords: volunteerHours === null ? (hoursCell?.known(row) ?? null) : null,
      ...place(row),
    }
  }
}
