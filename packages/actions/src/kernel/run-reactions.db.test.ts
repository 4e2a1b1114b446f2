import { type LoggedEvent, numberEvents, readCursor, readEvents, sql } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestCity, testCity } from '../testing/test-city'
import { derivedId } from './derived-id'
import type { Reaction } from './reaction'
import { runReactions } from './run-reactions'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
beforeEach(async () => {
  for (const table of ['event', 'reaction_cursor', 'reaction_failure'])
    await city.pool.pool.query(`DELETE FROM ${table}`)
})
afterAll(() => city.close())

async function happen(...subjects: string[]): Promise<void> {
  for (const subject of subjects)
    await city.db.rows(sql`INSERT INTO "event" ("id", "type", "subjectKind", "subjectId", "commandId", "occurredAt", "payload")
      VALUES (${uuidv7()}::uuid, ${subject === 'other' ? 'hazard.planned' : 'hazard.reported'}, 'hazard', ${subject}, ${uuidv7()}::uuid, now(), '{}')`)
  await numberEvents(city.db, 100)
}

/** Runs until the log is read through, as a process that is then stopped. */
async function runThrough(
  react: (event: LoggedEvent, dealtThrough: (position: number) => void) => Promise<void>,
  last: number,
): Promise<number> {
  const stop = new AbortController()
  let setAside = 0
  const reaction: Reaction = {
    name: 'test',
    on: ['hazard.reported'],
    react: (_city, event, dealtThrough) => react(event, dealtThrough),
  }
  const running = runReactions(city, [reaction], stop.signal, (trouble) => {
    if (trouble.setAside) setAside += 1
  })
  while ((await readCursor(city.db, 'test')) < last) await new Promise((resolve) => setTimeout(resolve, 5))
  stop.abort()
  await running
  return setAside
}

test('a reaction gets each event of its types once, in order, also over a restart', async () => {
  const seen: string[] = []
  const note = async (event: LoggedEvent) => void seen.push(event.subjectId)
  await happen('a', 'other', 'b')
  await runThrough(note, 3)
  await happen('c', 'other')
  await runThrough(note, 5)
  expect(seen).toEqual(['a', 'b', 'c'])
})

test('events that a reaction dealt with ahead of their turn are passed over, and the next one is not', async () => {
  const seen: string[] = []
  await happen('a', 'other', 'b', 'c')
  const [first] = await readEvents(city.db, 0, 1)
  await runThrough(
    async (event, dealtThrough) => {
      seen.push(event.subjectId)
      if (event.subjectId === 'a') dealtThrough((first?.position ?? 0) + 2)
    },
    (first?.position ?? 0) + 3,
  )
  expect(seen).toEqual(['a', 'c'])
})

test('an event that fails five times is set aside with an alarm, and only its subject waits', async () => {
  const seen: string[] = []
  let tries = 0
  const react = async (event: LoggedEvent) => {
    if (event.subjectId === 'bad') {
      tries += 1
      throw new Error('cannot')
    }
    seen.push(event.subjectId)
  }
  await happen('bad', 'good', 'bad', 'good')
  const alarms = await runThrough(react, 4)
  expect({ seen, tries, alarms }).toEqual({ seen: ['good', 'good'], tries: 5, alarms: 1 })
})

test('after a mend the next start takes up what was set aside, in order', async () => {
  await happen('bad', 'bad')
  await runThrough(async () => {
    throw new Error('cannot')
  }, 2)
  const seen: number[] = []
  await happen('good')
  await runThrough(async (event) => void seen.push(event.position), 3)
  expect(seen).toEqual([1, 2, 3])
  const left = await city.pool.pool.query('SELECT 1 FROM reaction_failure')
  expect(left.rowCount).toBe(0)
})

test('the same cause and purpose always make the same id, a UUIDv7', () => {
  const cause = uuidv7()
  expect(derivedId(cause, 'notify')).toBe(derivedId(cause, 'notify'))
  expect(derivedId(cause, 'notify')).not.toBe(derivedId(cause, 'remind'))
  expect(z.uuidv7().safeParse(derivedId(cause, 'notify')).success).toBe(true)
})
