import { fail, Instant } from '@huhang/contract'
import { IncidentPageView, ListIncidents } from '@huhang/contract/dispatch'
import { type IncidentKey, listIncidents as listStored } from '@huhang/db/stores'
import { z } from 'zod'
import { defineRead } from '../kernel'

const Key = z.tuple([z.enum(['open', 'ended']), Instant, z.uuid()])

const write = (row: { closedAt: string | null; receivedAt: string; id: string }) =>
  `${row.closedAt === null ? 'open' : 'ended'}_${row.receivedAt}_${row.id}`

function read(text: string | undefined): IncidentKey | null {
  if (text === undefined) return null
  const key = Key.safeParse(text.split('_'))
  if (!key.success) return fail('input.invalid', { issues: [{ path: 'after', message: 'page.key-invalid' }] })
  const [open, receivedAt, id] = key.data
  return { open: open === 'open', receivedAt, id }
}

/** Incidents in scope, open ones first. */
export const listIncidents = defineRead({
  name: 'dispatch.listIncidents',
  question: ListIncidents,
  view: IncidentPageView,
  async answer({ areaId, after, ...question }, { city, scope, areas }) {
    const areaIds = areaId === undefined ? null : [...areas.below(areaId)]
    const found = await listStored(city.db, { ...question, after: read(after), areaIds }, scope)
    const rows = found.slice(0, question.limit)
    const last = rows.at(-1)
    return { rows, next: found.length > rows.length && last ? write(last) : null }
  },
})
