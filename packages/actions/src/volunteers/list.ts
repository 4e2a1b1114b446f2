import { fail } from '@huhang/contract'
import { ListVolunteers, VolunteerPageView } from '@huhang/contract/volunteers'
import { listVolunteers } from '@huhang/db/stores'
import { z } from 'zod'
import { defineRead } from '../kernel'

const Key = z.uuid()

function read(text: string | undefined): string | null {
  if (text === undefined) return null
  const key = Key.safeParse(text)
  return key.success ? key.data : fail('input.invalid', { issues: [{ path: 'after', message: 'page.key-invalid' }] })
}

/** The roster in scope, by pinyin. */
export const list = defineRead({
  name: 'volunteers.list',
  question: ListVolunteers,
  view: VolunteerPageView,
  async answer({ areaId, after, ...question }, { city, scope, areas }) {
    const areaIds = areaId === undefined ? null : [...areas.below(areaId)]
    const found = await listVolunteers(city.db, { ...question, after: read(after), areaIds }, scope)
    const rows = found.slice(0, question.limit)
    const last = rows.at(-1)
    return { rows, next: found.length > rows.length && last ? last.personId : null }
  },
})
