import { dispatchActions } from '@huhang/actions/dispatch'
import { hazardCity, personOf, rescueIn, system } from '@huhang/actions/testing'
import { type Actor, type CommandId, type HazardId, type Instant, instantOf, type PersonActor } from '@huhang/contract'
import type { Push, PushedView } from '@huhang/contract/fieldwork'
import type { HazardView } from '@huhang/contract/hazards'
import { sql } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../testing/procedures'

let on: Awaited<ReturnType<typeof hazardCity>>
let defects: unknown[]
beforeAll(async () => {
  on = await hazardCity()
})
afterAll(() => on.city.close())

const fields = (occurredAt = on.city.now()) => ({ commandId: uuidv7() as CommandId, occurredAt })
const waiting = (name: string, command: object, after: string[] = []) => ({
  name,
  command,
  after: after as CommandId[],
})
const report = (more: object = {}) => {
  const id = uuidv7() as HazardId
  const hazard = { id, description: '安全出口被货物堵塞', photos: [] }
  return { id, ...waiting('hazards.report', { ...fields(), premisesId: on.premisesId, hazard, ...more }) }
}
const idOf = (item: { command: object }) => (item.command as { commandId: string }).commandId

async function push(commands: Push['commands'], more: Partial<Push> = {}, actor: Actor = on.who.inspector) {
  defects = []
  const said = {
    personId: (on.who.inspector as PersonActor).personId,
    deviceAt: on.city.now(),
    commands: commands.map(({ name, command, after }) => ({ name, command, after })),
    ...more,
  }
  return (await callerOf(on.city, actor, defects)('fieldwork.push', said)) as PushedView
}
async function mission(rescue: ReturnType<typeof rescueIn>) {
  const incidentId = await rescue.incident()
  await rescue.did(dispatchActions.acceptIncident, { incidentId })
  return rescue.mission(incidentId)
}
const stands = async (id: string) =>
  (await on.city.db.rows(sql`SELECT 1 FROM "hazard" WHERE "id" = ${id}::uuid`)).length === 1

test('what waited arrives once, however often it is pushed', async () => {
  const item = report()
  const [first, second] = [await push([item]), await push([item, item])]
  expect(first.outcomes[0]).toMatchObject({ ok: true, view: { id: item.id } })
  expect(second.outcomes).toEqual([first.outcomes[0], first.outcomes[0]])
})

test('one bad command is refused alone, whatever is bad about it', async () => {
  const good = report()
  const { outcomes } = await push([
    waiting('hazards.erase', fields()),
    waiting('hazards.report', { hazard: '<script>' }),
    waiting('constructor', {}),
    report({ premisesId: uuidv7() }),
    good,
  ])
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual([
    'input.invalid',
    'input.invalid',
    'input.invalid',
    'record.not-found',
    'ok',
  ])
  expect(await stands(good.id)).toBe(true)
})

test('a command goes after what it is based on, whatever the order they come in', async () => {
  const found = report()
  const order = waiting(
    'hazards.issueOrder',
    { ...fields(), orderId: uuidv7(), items: [{ hazardId: found.id, revision: 1 }] },
    [idOf(found)],
  )
  const { outcomes } = await push([order, found])
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
})

test('while its predecessor is refused or never came a command waits, nothing of it is kept, and later it goes', async () => {
  const refused = report({ premisesId: uuidv7() })
  const follower = report()
  const chained = { ...follower, after: [idOf(refused) as CommandId] }
  const { outcomes } = await push([refused, chained])
  expect(outcomes[1]).toMatchObject({ ok: false, code: 'command.waits' })
  expect(await push([chained])).toMatchObject({ outcomes: [{ ok: false, code: 'command.waits' }] })
  expect(await stands(follower.id)).toBe(false)
  // Its corrected copy was accepted: the same command, now based on that.
  const copy = report()
  expect(await push([copy, { ...follower, after: [idOf(copy) as CommandId] }])).toMatchObject({
    outcomes: [{ ok: true }, { ok: true }],
  })
})

test('commands of one person are not taken from another, and nobody waits for what somebody else said', async () => {
  await expect(push([report()], {}, on.who.second)).rejects.toThrow('command.of-another')
  await expect(push([report()], {}, system)).rejects.toThrow('command.of-another')
  const theirs = report()
  await push([theirs], { personId: (on.who.second as PersonActor).personId }, on.who.second)
  expect(await push([{ ...report(), after: [idOf(theirs) as CommandId] }])).toMatchObject({
    outcomes: [{ ok: false, code: 'command.waits' }],
  })
})

test('a clock that is hours off is noticed, what it dated is set right, and both times are kept', async () => {
  const off = (hours: number, at: Instant) => instantOf(Date.parse(at) + hours * 3_600_000)
  const now = on.city.now()
  const anHourAgo = off(-1, now)
  const item = report(fields(off(3, anHourAgo)))
  const pushed = await push([item], { deviceAt: off(3, now) })
  expect(pushed).toMatchObject({ serverAt: now, clockOffsetSeconds: -3 * 3600, outcomes: [{ ok: true }] })
  const [outcome] = pushed.outcomes
  const view = (outcome?.ok ? outcome.view : {}) as HazardView
  const [event] = await on.city.db.rows<{ occurredAt: Instant; deviceAt: Instant }>(
    sql`SELECT "occurredAt", "deviceAt" FROM "event" WHERE "subjectId" = ${view.id}`,
  )
  expect(event).toEqual({ occurredAt: anHourAgo, deviceAt: off(3, anHourAgo) })
})

test('a record made more days ago than the city allows is refused with a code', async () => {
  const item = report(fields(instantOf(Date.parse(on.city.now()) - 31 * 86_400_000)))
  expect(await push([item])).toMatchObject({
    outcomes: [{ ok: false, code: 'time.too-old', details: { maxDays: 30 } }],
  })
})

test('an order of the last days of a year, said by a fast clock and sent in the next, has a number of the year it was given in', async () => {
  const before = on.city.now()
  const order = (id: string, at: string) =>
    waiting('hazards.issueOrder', {
      ...fields(at as Instant),
      orderId: uuidv7(),
      items: [{ hazardId: id, revision: 1 }],
    })
  try {
    on.city.setNow('2025-12-29T04:00:00.000Z' as Instant)
    const [one, two] = [report(), report()]
    const first = await push([one, two, order(one.id, on.city.now())])
    expect(first.outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
    on.city.setNow('2026-01-05T04:00:00.000Z' as Instant)
    // Three days fast: said on 30 December, when the phone showed 2 January.
    const late = await push([order(two.id, '2026-01-02T04:00:00.000Z')], {
      deviceAt: '2026-01-08T04:00:00.000Z' as Instant,
    })
    expect(late.outcomes).toMatchObject([{ ok: true, view: { number: expect.stringContaining('〔2025〕') } }])
  } finally {
    on.city.setNow(before)
  }
})

test('a defect fails one command and is put down, the rest goes on', async () => {
  const { db } = on.city
  const item = report()
  // A column that is suddenly gone is a defect of ours, not of the command.
  await db.rows(sql`ALTER TABLE "rectification_order" RENAME COLUMN "number" TO "numeral"`)
  const found = report()
  const order = { ...fields(), orderId: uuidv7(), items: [{ hazardId: found.id, revision: 1 }] }
  const { outcomes } = await push([found, waiting('hazards.issueOrder', order, [idOf(found)]), item])
  await db.rows(sql`ALTER TABLE "rectification_order" RENAME COLUMN "numeral" TO "number"`)
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual(['ok', 'system.failed', 'ok'])
  expect(defects).toHaveLength(1)
})

test('one command that others keep busy is put back alone, and what was committed beside it is answered', async () => {
  const { db } = on.city
  const [first, busy, last] = [report(), report(), report()]
  await db.rows(sql`CREATE FUNCTION huhang_busy() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'met another' USING ERRCODE = 'serialization_failure'; END $$`)
  await db.rows(sql`CREATE TRIGGER busy BEFORE INSERT ON "hazard" FOR EACH ROW
    WHEN (NEW."description" = 'busy') EXECUTE FUNCTION huhang_busy()`)
  const hazard = { id: busy.id, description: 'busy', photos: [] }
  const { outcomes } = await push([first, { ...busy, command: { ...busy.command, hazard } }, last])
  await db.rows(sql`DROP TRIGGER busy ON "hazard"`)
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual(['ok', 'system.busy', 'ok'])
  expect(defects).toEqual([])
})

test('what a volunteer said of three missions is judged in the order in which it was said', async () => {
  const rescue = rescueIn(on.city)
  const personId = await rescue.volunteer()
  const [one, two, three] = [await mission(rescue), await mission(rescue), await mission(rescue)]
  for (const missionId of [one, two, three]) await rescue.call(missionId, personId)
  await rescue.accept(one, personId)
  await rescue.did(dispatchActions.checkIn, { missionId: one, personId })
  await rescue.did(dispatchActions.release, { missionId: one, personIds: [personId] })
  const say = (name: string, missionId: string, more: object = {}) =>
    waiting(`dispatch.${name}`, { ...fields(), missionId, personId, ...more })
  const { outcomes } = await push(
    [
      say('answerCall', three, { answer: { kind: 'decline', reason: '' } }),
      say('reachHome', one),
      say('answerCall', two, { answer: { kind: 'accept', etaAt: on.city.now() } }),
    ],
    { personId },
    personOf('volunteer', '371502', personId),
  )
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual(['ok', 'ok', 'ok'])
})
