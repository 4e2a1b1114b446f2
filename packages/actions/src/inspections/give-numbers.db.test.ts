import type { CommandId, InspectionId } from '@huhang/contract'
import {
  commit,
  type EventRow,
  findUnnumbered,
  insert,
  lastPosition,
  numberEvents,
  readCursor,
  sql,
} from '@huhang/db/stores'
import { enterpriseIds, people } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { perform, runReactions } from '../kernel'
import { hazardCity, system, type TestCity } from '../testing'
import { giveNumbers } from './give-numbers'
import { inspectionsReactions } from './reactions'

let city: TestCity
beforeEach(async () => {
  ;({ city } = await hazardCity())
})
afterEach(() => city.close())

const areaId = people.inspector.areaId
const { enterpriseId, premisesId } = enterpriseIds(1)

/** Recorded visits and their events, as the door writes them in one commit. */
async function happen(count = 1, day = '2025-05-01'): Promise<InspectionId[]> {
  const ids = Array.from({ length: count }, () => uuidv7() as InspectionId)
  const at = city.now()
  const visitOf = (id: InspectionId) =>
    insert('inspection', {
      ...{ id, premisesId, enterpriseId, areaId, day, kind: 'routine', status: 'closed-no-issue' },
      ...{ startedAt: at, deviceAt: at, content: '查看车间', receivedByName: '', receivedByTitle: '' },
      ...{ signState: 'absent', shownText: '', shownHash: '' },
    })
  const eventOf = (id: InspectionId): EventRow => ({
    ...{ id: uuidv7(), type: 'inspection.recorded', subjectKind: 'inspection', subjectId: id, areaId },
    ...{ actorId: null, actorName: 'test', commandId: uuidv7(), occurredAt: at, deviceAt: null, payload: {} },
  })
  await commit(city.db, ids.map(visitOf), ids.map(eventOf), [])
  return ids
}

/** Runs until the log is read through, as a process that is then stopped. */
async function react(): Promise<void> {
  await numberEvents(city.db, 10_000)
  const last = await lastPosition(city.db)
  const stop = new AbortController()
  const running = runReactions(city, inspectionsReactions, stop.signal)
  while ((await readCursor(city.db, 'inspections.number-visits')) < last)
    await new Promise((resolve) => setTimeout(resolve, 5))
  stop.abort()
  await running
}

const numbers = async () => {
  const rows = await city.db.rows<{ id: InspectionId; number: string | null }>(
    sql`SELECT "id", "number" FROM "inspection"`,
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

test('IN-18 sixteen visits at once get the numbers 1 to 16 without a gap, each in the log', async () => {
  await Promise.all(Array.from({ length: 16 }, () => happen()))
  await react()
  const wanted = Array.from({ length: 16 }, (_, index) => `（聊）应急检记〔2025〕${index + 1}号`)
  expect([...(await numbers()).values()].sort()).toEqual(wanted.toSorted())
  const told = await city.db.rows<{ number: string }>(
    sql`SELECT "payload"->>'number' AS "number" FROM "event" WHERE "type" = 'inspection.numbered'`,
  )
  expect(told.map(({ number }) => number).sort()).toEqual(wanted.toSorted())
})

test('IN-18 later visits go on where the last number stands; another year begins at 1', async () => {
  await happen()
  await react()
  const [second] = await happen()
  const [next] = await happen(1, '2026-01-01')
  await react()
  const given = await numbers()
  expect(given.get(second as InspectionId)).toBe('（聊）应急检记〔2025〕2号')
  expect(given.get(next as InspectionId)).toBe('（聊）应急检记〔2026〕1号')
})

test('IN-18 two processes that number the same visits at once give each one number', async () => {
  const ids = await happen(8)
  const give = () => {
    const command = { commandId: uuidv7() as CommandId, occurredAt: city.now(), inspectionIds: ids }
    return perform(city, [{ action: giveNumbers, command }], system)
  }
  await Promise.all(Array.from({ length: 8 }, give))
  expect(await findUnnumbered(city.db, ids)).toEqual([])
  expect(new Set((await numbers()).values()).size).toBe(8)
  const [serial] = await city.db.rows(sql`SELECT "last" FROM "document_serial" WHERE "kind" = '检记'`)
  expect(serial).toEqual({ last: 8 })
})

test('two and a half thousand visits are numbered in a few commits', async () => {
  await happen(2500)
  await react()
  expect(new Set((await numbers()).values()).size).toBe(2500)
  const commits = await city.db.rows(sql`SELECT 1 FROM "receipt" WHERE "command" = 'inspections.giveNumbers'`)
  expect(commits.length).toBeLessThanOrEqual(6)
})
