import { GiveNumbers, NumberedView } from '@huhang/contract/inspections'
import { findSerials, findUnnumbered, insert, type SerialRow, update } from '@huhang/db/stores'
import { documentNumber, shorthandOf } from '@huhang/domain/hazards'
import { documentShorthands } from '../hazards'
import { defineAction } from '../kernel'

const kind = '检记'
const serials = 'document-serial:检记'
const yearOf = (day: string) => Number(day.slice(0, 4))

/**
 * IN-18: 文书编号 of visit records, a whole set at a time so that many visits are few transactions. Apart from
 * `record`, which inspectors must never wait for: numbers have no gap, so they are given one after another.
 */
export const giveNumbers = defineAction({
  name: 'inspections.giveNumbers',
  command: GiveNumbers,
  view: NumberedView,
  subjects: ({ inspectionIds }: GiveNumbers) => [serials, ...inspectionIds],
  locks: () => [serials],
  async load(city, commands) {
    // One after the other: the transaction has one connection.
    const ids = commands.flatMap(({ inspectionIds }) => inspectionIds)
    const visits = new Map((await findUnnumbered(city.db, ids)).map((visit) => [visit.id, visit]))
    const years = [...new Set([...visits.values()].map(({ day }) => yearOf(day)))]
    const lasts = await findSerials(city.db, kind, years)
    const shorthands = await documentShorthands(city)
    return ({ inspectionIds }) => ({ visits: inspectionIds.flatMap((id) => visits.get(id) ?? []), lasts, shorthands })
  },
  reach: () => ({ areaId: null }),
  decide({ visits, lasts, shorthands }, _command, { areas }) {
    const rows = new Map<string, { agency: string; year: number; before: SerialRow | undefined; last: number }>()
    const given = visits.map((visit) => {
      const agency = shorthandOf(visit.areaId, shorthands, areas)
      const year = yearOf(visit.day)
      const key = `${agency} ${year}`
      const before = lasts.find((row) => row.agency === agency && row.year === year)
      const row = rows.get(key) ?? { agency, year, before, last: before?.last ?? 0 }
      row.last += 1
      rows.set(key, row)
      return { ...visit, number: documentNumber({ shorthand: agency, kind, year, serial: row.last }) }
    })
    return {
      view: { numbered: given.length },
      writes: [
        ...given.map(({ id, number }) => update('inspection', { id }, null, { number })),
        ...[...rows.values()].map(({ agency, year, before, last }) =>
          before
            ? update('document_serial', { agency, kind, year }, before.revision, { last })
            : insert('document_serial', { agency, kind, year, last }),
        ),
      ],
      events: given.map(({ id, areaId, number }) => ({
        type: 'inspection.numbered' as const,
        subjectKind: 'inspection',
        subjectId: id,
        areaId,
        payload: { number },
      })),
    }
  },
})
