import type { LocalDay } from '@huhang/contract'
import type { InspectionMapping } from '@huhang/contract/statistics'
import { amountReader, placeReader, wordReader } from './amounts'
import type { Cells } from './cells'
import { dayReader } from './read-day'

/** One row of another register of inspections. Null is unknown; `detail` null: the row tells of a visit without finding. */
export type InspectionTold = {
  visitKey: string
  establishmentKey: string
  establishmentName: string | null
  kind: string | null
  day: LocalDay
  lat: number | null
  lng: number | null
  outcome: string | null
  detail: string | null
  severity: string | null
  action: string | null
  fineCents: number | null
}

/** No fine is larger: ten billion in the currency of the source. */
const mostCents = 1e12

export function inspectionReader(mapping: InspectionMapping, cells: Cells): (row: readonly string[]) => InspectionTold {
  const { finding } = mapping
  const readDay = dayReader(mapping.on.formats, mapping.zone)
  const visit = mapping.visit.map((column) => cells.of(column))
  const establishment = cells.of(mapping.establishment)
  const name = cells.of(mapping.establishmentName)
  const kind = cells.of(mapping.establishmentKind)
  const on = cells.of(mapping.on.column)
  const detail = cells.of(finding.detail)
  const place = placeReader(cells, mapping.place)
  const outcome = wordReader(cells, mapping.outcome)
  const severity = wordReader(cells, finding.severity)
  const action = wordReader(cells, finding.action)
  const fine = amountReader(cells, finding.fineCents, mostCents)
  return (row) => {
    const visitKey = visit.map((cell) => cell.needed(row)).join(' | ')
    const establishmentKey = establishment.needed(row)
    const said = on.known(row)
    const day = (said === null ? null : readDay(said)) ?? on.bad('date.invalid')
    const cents = fine(row)
    return {
      visitKey,
      establishmentKey,
      establishmentName: name?.known(row) ?? null,
      kind: kind?.known(row) ?? null,
      day: day.on,
      ...place(row),
      outcome: outcome(row),
      detail: detail.known(row),
      severity: severity(row),
      action: action(row),
      fineCents: cents === null ? null : Math.round(cents),
    }
  }
}
