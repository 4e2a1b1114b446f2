import { reactions } from '@huhang/actions'
import { moveCursor, type Pool, sql } from '@huhang/db/stores'
import { shownText } from '@huhang/domain/inspections'
import { copyRows } from './copy-rows'
import { enterpriseRows, enterpriseSaid, premisesCount } from './enterprises'
import { day, minute } from './numbered'
import { addRows, type Rows } from './rows'
import { visitRows } from './visit-rows'
import { premisesById, visitSaid } from './visits'
import { volunteerRows, volunteerSaid } from './volunteers'

const stretch = 5000
/** Visits are spread evenly over this many days up to now. */
export const spanDays = 730

async function layInStretches(pool: Pool, count: number, rowsOf: (number: number) => Rows): Promise<void> {
  for (let from = 0; from < count; from += stretch) {
    const rows: Rows = {}
    for (let number = from; number < Math.min(from + stretch, count); number += 1) addRows(rows, rowsOf(number))
    await copyRows(pool, rows)
  }
}

export const layEnterprises = (pool: Pool, count = premisesCount): Promise<void> =>
  layInStretches(pool, count, (number) => enterpriseRows(enterpriseSaid(number)))

export const layVolunteers = (pool: Pool, count: number): Promise<void> =>
  layInStretches(pool, count, (number) => volunteerRows(volunteerSaid(number)))

/** Four visits in turn find none, one, one and two hazards: as many hazards as visits. */
export const hazardsOfVisit = (number: number): number => [0, 1, 2, 1][number % 4] ?? 0

/** The moment of the n-th of so many visits up to `until`. */
export const visitMoment = (number: number, count: number, until: number): number =>
  Math.floor(until - 2 * 60 * minute - ((count - 1 - number) / count) * spanDays * day)

/** Visits with their hazards, receipts and events, which are numbered as the sequencer would; reactions have read them. */
export async function layVisits(pool: Pool, count: number, until: number): Promise<void> {
  const [log] = await pool.rows<{ last: string }>(sql`SELECT COALESCE(max("position"), 0) AS "last" FROM "event"`)
  let position = Number(log?.last ?? 0)
  await layInStretches(pool, count, (number) => {
    const said = visitSaid(number, visitMoment(number, count, until), hazardsOfVisit(number))
    const premises = premisesById.get(said.premisesId)
    if (premises === undefined) throw new Error('a visit to nowhere')
    const rows = visitRows(said, { premises, shownText: shownText(said), recordedAt: said.occurredAt })
    for (const event of rows.event ?? []) {
      position += 1
      event.position = position
    }
    return rows
  })
  // Else the server would work through years of visits while it is measured.
  for (const { name } of reactions) await moveCursor(pool, name, position)
}
