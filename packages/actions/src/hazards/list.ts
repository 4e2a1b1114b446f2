import { fail, HazardId, Instant } from '@huhang/contract'
import { HazardPage, ListHazards } from '@huhang/contract/hazards'
import { listHazards } from '@huhang/db/stores'
import { dayOf, startOfDay } from '@huhang/domain/kernel'
import { z } from 'zod'
import { defineRead } from '../kernel'

const Key = z.tuple([Instant, HazardId])

/** The key of a row, opaque to whoever turns the page. */
const keyOf = (row: { foundAt: string; id: string }) => `${row.foundAt}_${row.id}`

function readKey(after: string) {
  const key = Key.safeParse(after.split('_'))
  if (!key.success) return fail('input.invalid', { issues: [{ path: 'after', message: 'page.unknown-key' }] })
  const [foundAt, id] = key.data
  return { foundAt, id }
}

/** Hazards the viewer may see, newest first. */
export const list = defineRead({
  name: 'hazards.list',
  question: ListHazards,
  view: HazardPage,
  async answer({ after, areaId, limit, foundFrom, foundUntil, ...filter }: ListHazards, { city, scope, areas }) {
    const rows = await listHazards(
      city.db,
      {
        ...filter,
        areaIds: areaId === undefined || areaId === areas.root ? null : [...areas.below(areaId)],
        foundFrom: foundFrom ? startOfDay(foundFrom, city.zone) : null,
        foundUntil: foundUntil ? startOfDay(foundUntil, city.zone) : null,
        after: after === undefined ? null : readKey(after),
        limit: limit + 1,
        today: dayOf(city.now(), city.zone),
      },
      scope,
    )
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return { rows: page, next: rows.length > limit && last ? keyOf(last) : null }
  },
})
