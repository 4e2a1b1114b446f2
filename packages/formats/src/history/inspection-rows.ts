import type { LocalDay } from '@huhang/contract'
import type { InspectionMapping } from '@huhang/contract/statistics'
import { amountOf, placeOf, wordOf } from './amounts'
import { BadRow, type Cells } from './cells'
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

export function inspectionReader(mapping: InspectionMapping, cells: Cells): (row: readonly string[]) => InspectionTold {
  const readDay = dayReader(mapping.on.formats, mapping.zone)
  const { finding } = mapping
  const needed = (row: readonly string[], column: string) => {
    const value = cells.known(row, column)
    if (value === null) throw new BadRow('id.missing', column)
    return value
  }
  return (row) => {
    const visitKey = mapping.visit.map((column) => needed(row, column)).join(' | ')
    const establishmentKey = needed(row, mapping.establishment)
    const said = cells.known(row, mapping.on.column)
    const on = said === null ? null : readDay(said)
    if (on === null) throw new BadRow('date.invalid', mapping.on.column)
    const detail = cells.known(row, finding.detail)
    const fine = amountOf(cells, row, finding.fineCents)
    return {
      visitKey,
      establishmentKey,
      establishmentName: cells.known(row, mapping.establishmentName),
      kind: cells.known(row, mapping.establishmentKind),
      day: on.on,
      ...placeOf(cells, row, mapping.place),
      outcome: wordOf(cells, row, mapping.outcome),
      detail,
      severity: wordOf(cells, row, finding.severity),
      action: wordOf(cells, row, finding.action),
      fineCents: fine === null ? null : Math.round(fine),
    }
  }
}
