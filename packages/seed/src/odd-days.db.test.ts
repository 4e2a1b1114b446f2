import { look } from '@huhang/actions/kernel'
import { statisticsReads } from '@huhang/actions/statistics'
import { testCity } from '@huhang/actions/testing'
import { instantOf, type LocalMonth } from '@huhang/contract'
import { sql } from '@huhang/db/stores'
import { dayOf } from '@huhang/domain/kernel'
import { expect, test } from 'vitest'
import { chanceFrom } from './chance'
import { tellLately } from './lately'
import { tellRegister } from './register'
import { seedActor, startStory } from './story'

const evenings: unknown[] = []

// The city's clock, eight hours ahead. The part of the story that stands on dates is the same on every day.
test.each([
  ['a leap day', instantOf(Date.UTC(2028, 1, 29, 2))],
  ['the first minute of a year', instantOf(Date.UTC(2029, 11, 31, 16, 1))],
])(
  'opened on %s the city is alive, and nothing is told of the future',
  async (_, now) => {
    const city = await testCity(now)
    const today = dayOf(now)
    const story = startStory(city, chanceFrom(20_250_501), today, () => undefined)
    const { busiest, live } = await tellLately(story, await tellRegister(story, 620), now)
    expect(busiest?.contact).toBeDefined()
    evenings.push([live.called, live.leading].map(({ name, place, skills }) => ({ name, place, skills })))
    const [told] = await city.pool.rows<Record<string, boolean>>(
      sql`SELECT
      EXISTS (SELECT 1 FROM "event" WHERE "occurredAt" > ${now}) AS future,
      EXISTS (SELECT 1 FROM "hazard" WHERE "status" = 'submitted') AS submitted,
      EXISTS (SELECT 1 FROM "hazard" WHERE "status" IN ('assigned', 'rectifying') AND "deadlineOn" < ${today}) AS overdue,
      EXISTS (SELECT 1 FROM "incident" WHERE "status" = 'received') AS received,
      EXISTS (SELECT 1 FROM "mission_person" WHERE "status" = 'notified') AS silent,
      EXISTS (SELECT 1 FROM "mission_person" WHERE "status" = 'on-scene') AS out`,
    )
    expect(told).toEqual({ future: false, submitted: true, overdue: true, received: true, silent: true, out: true })
    const month = await look(city, statisticsReads.month, { month: today.slice(0, 7) as LocalMonth }, seedActor)
    const counts = month.months.at(-1)?.counts
    for (const measure of ['visits', 'hazards-found'] as const) expect(counts?.[measure]).toBeGreaterThan(0)
    await city.close()
  },
  120_000,
)

test('who is called out, and who leads, is the same on every day', () => {
  expect(evenings).toHaveLength(2)
  expect(evenings[0]).toEqual(evenings[1])
})
