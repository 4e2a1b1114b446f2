import { fail, Instant, LocalDay } from '@huhang/contract'
import { InspectionsPage, ListInspections } from '@huhang/contract/inspections'
import { findInspections, type InspectionKey } from '@huhang/db/stores'
import { standingOf } from '@huhang/domain/inspections'
import { dayOf } from '@huhang/domain/kernel'
import { z } from 'zod'
import { defineRead } from '../kernel'

const Key = z.tuple([LocalDay, z.uuid()])

const write = (row: InspectionKey) => `${row.day}_${row.id}`
function read(text: string | undefined): InspectionKey | null {
  if (text === undefined) return null
  const key = Key.safeParse(text.split('_'))
  if (!key.success) return fail('input.invalid', { issues: [{ path: 'after', message: 'page.key-invalid' }] })
  return { day: key.data[0], id: key.data[1] }
}

/** Visits in scope, newest first. */
export const list = defineRead({
  name: 'inspections.list',
  question: ListInspections,
  view: InspectionsPage,
  async answer({ areaId, after, ...question }, { city, scope, areas }) {
    const today = dayOf(city.now(), city.zone)
    const areaIds = areaId === undefined || areaId === areas.root ? null : [...areas.below(areaId)]
    const found = await findInspections(city.db, { ...question, after: read(after), areaIds }, scope, today)
    const rows = found.slice(0, question.limit)
    const last = rows.at(-1)
    return InspectionsPage.parse({
      rows: rows.map(({ id, tally, ...row }) => ({
        ...row,
        inspectionId: id,
        startedAt: Instant.parse(row.startedAt),
        status: standingOf(InspectionsPage.shape.rows.element.shape.status.parse(row.status), tally),
        hazards: tally.open + tally.verified,
        openHazards: tally.open,
      })),
      next: found.length > rows.length && last ? write(last) : null,
    })
  },
})
