import type { Instant, LocalDay } from '@huhang/contract'
import type { CalloutMapping } from '@huhang/contract/statistics'
import { instantIn } from '@huhang/domain/statistics'
import { amountOf, placeOf, wordOf } from './amounts'
import { BadRow, type Cells } from './cells'
import { dayReader } from './read-day'

/** One call-out of another register. Null is unknown. */
export type CalloutTold = {
  team: string
  /** The year it counts in, by the source's own word. */
  year: number | null
  reference: string | null
  day: LocalDay | null
  startedAt: Instant | null
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

const timeShape = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

export function calloutReader(mapping: CalloutMapping, cells: Cells): (row: readonly string[]) => CalloutTold {
  const readDay = mapping.on === undefined ? () => null : dayReader(mapping.on.formats, mapping.zone)
  const yearOf = (row: readonly string[]) => {
    const said = cells.known(row, mapping.year)
    if (said === null) return null
    if (!/^(19|20)\d\d(\.0)?$/.test(said)) throw new BadRow('year.invalid', mapping.year ?? '')
    return Number(said)
  }
  return (row) => {
    const volunteerHours = amountOf(cells, row, mapping.volunteerHours)
    const team = cells.known(row, mapping.team)
    if (team === null) throw new BadRow('id.missing', mapping.team)
    const said = cells.known(row, mapping.on?.column)
    const on = said === null ? null : readDay(said)
    if (said !== null && on === null) throw new BadRow('date.invalid', mapping.on?.column ?? '')
    const start = cells.known(row, mapping.start)
    if (start !== null && !timeShape.test(start)) throw new BadRow('time.invalid', mapping.start ?? '')
    const time = start?.padStart(5, '0') ?? on?.time ?? null
    const people = amountOf(cells, row, mapping.volunteers)
    if (people !== null && !Number.isInteger(people))
      throw new BadRow('number.invalid', mapping.volunteers?.column ?? '')
    return {
      team,
      year: yearOf(row) ?? (on === null ? null : Number(on.on.slice(0, 4))),
      reference: cells.known(row, mapping.reference),
      day: on?.on ?? null,
      // A time without its day is no moment.
      startedAt: on === null || time === null ? null : instantIn(mapping.zone, on.on, time),
      durationHours: amountOf(cells, row, mapping.durationHours),
      level: wordOf(cells, row, mapping.level),
      kind: wordOf(cells, row, mapping.type),
      volunteers: people,
      volunteerHours,
      hoursInWords: volunteerHours === null ? cells.known(row, mapping.volunteerHours?.column) : null,
      ...placeOf(cells, row, mapping.place),
    }
  }
}
