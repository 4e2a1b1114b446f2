import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect, type Db, type Pool, sql } from '../kernel'
import { type TestDatabase, testDatabase } from '../testing'
import { lastPosition, readEvents } from './event-log'
import { numberEvents } from './number-events'
import { runSequencer } from './sequencer'
import { watchEvents } from './watch-events'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = connect(database.url, database.schema, 24)
})
beforeEach(() => pool.rows(sql`DELETE FROM "event"`))
afterAll(async () => {
  await pool.close()
  await database.drop()
})

let made = 0
const nextId = () => `01970000-0000-7000-8000-${String(++made).padStart(12, '0')}`

async function write(db: Db, subjectId: string): Promise<void> {
  await db.rows(sql`INSERT INTO "event" ("id", "type", "subjectKind", "subjectId", "commandId", "occurredAt", "payload")
    VALUES (${nextId()}::uuid, 'hazard.reported', 'hazard', ${subjectId}, ${nextId()}::uuid, now(), '{}')`)
}

/** Reads on as a follower does, until it has seen that many. */
async function follow(count: number): Promise<string[]> {
  const seen: string[] = []
  let after = 0
  while (seen.length < count) {
    for (const event of await readEvents(pool, after, 100)) {
      expect(event.position).toBe(after + 1)
      after = event.position
      seen.push(event.subjectId)
    }
  }
  return seen
}

test('16 writers at once: a reader that follows gets every event once, without a gap', async () => {
  const stop = new AbortController()
  const sequencer = runSequencer(pool, stop.signal)
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let n = 0; n < 50; n += 1) {
      await pool.transaction(async (tx) => {
        await write(tx, `${writer}/${n}`)
        if (n % 7 === writer % 7) await new Promise((resolve) => setTimeout(resolve, 3))
      })
      sequencer.poke()
    }
  })
  const [seen] = await Promise.all([follow(800), ...writers])
  stop.abort()
  await sequencer.stopped
  expect(new Set(seen).size).toBe(800)
  for (let writer = 0; writer < 16; writer += 1) {
    const own = seen.filter((subject) => subject.startsWith(`${writer}/`))
    expect(own).toEqual(Array.from({ length: 50 }, (_, n) => `${writer}/${n}`))
  }
})

test('A inserts, B inserts and commits, a reader reads, A commits: the reader then gets A exactly once', async () => {
  let commitA: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    commitA = resolve
  })
  let insertedA: () => void = () => undefined
  const inserted = new Promise<void>((resolve) => {
    insertedA = resolve
  })
  const a = pool.transaction(async (tx) => {
    await write(tx, 'A')
    insertedA()
    await held
  })
  await inserted
  await pool.transaction((tx) => write(tx, 'B'))
  await numberEvents(pool, 100)
  const first = await readEvents(pool, 0, 100)
  expect(first.map((event) => event.subjectId)).toEqual(['B'])
  commitA()
  await a
  await numberEvents(pool, 100)
  const then = await readEvents(pool, first.at(-1)?.position ?? 0, 100)
  expect(then.map((event) => event.subjectId)).toEqual(['A'])
  await numberEvents(pool, 100)
  expect(await readEvents(pool, then.at(-1)?.position ?? 0, 100)).toEqual([])
})

test('two sequencers take turns: positions stay dense, and the second goes on when the first stops', async () => {
  const [one, two] = [new AbortController(), new AbortController()]
  const first = runSequencer(pool, one.signal)
  const second = runSequencer(pool, two.signal)
  for (let n = 0; n < 20; n += 1) await write(pool, `x${n}`)
  first.poke()
  second.poke()
  expect(await follow(20)).toHaveLength(20)
  one.abort()
  await first.stopped
  await write(pool, 'later')
  expect(await follow(21)).toHaveLength(21)
  two.abort()
  await second.stopped
  expect(await lastPosition(pool)).toBe(21)
})

test('a watcher is told once a batch, long before its own beat', async () => {
  const stop = new AbortController()
  let looks = 0
  let looked: () => void = () => undefined
  const nextLook = () =>
    new Promise<void>((resolve) => {
      looked = resolve
    })
  const watching = watchEvents(
    pool,
    async () => {
      looks += 1
      looked()
    },
    stop.signal,
    60_000,
  )
  await nextLook()
  if (looks < 2) await nextLook()
  const before = looks
  const told = nextLook()
  for (let n = 0; n < 5; n += 1) await write(pool, `w${n}`)
  await numberEvents(pool, 100)
  await told
  expect(looks).toBe(before + 1)
  stop.abort()
  await watching
})
