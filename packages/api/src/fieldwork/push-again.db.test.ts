import { hazardCity } from '@huhang/actions/testing'
import type { CommandId, HazardId, Instant, PersonActor } from '@huhang/contract'
import type { PushedView, Waiting } from '@huhang/contract/fieldwork'
import { sql } from '@huhang/db/stores'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../testing/procedures'

let on: Awaited<ReturnType<typeof hazardCity>>
beforeAll(async () => {
  on = await hazardCity()
})
afterAll(() => on.city.close())

type Item = Waiting & { command: { commandId: CommandId; occurredAt: Instant } }
const said = (name: string, content: object, after: Item[] = []): Item => ({
  name,
  command: { commandId: uuidv7() as CommandId, occurredAt: on.city.now(), ...content },
  after: after.map((item) => item.command.commandId),
})

/** A day's work: hazards, orders over one or two of them, each based on what was said before about the same ones. */
function aDay(hazards: number, orders: readonly (readonly number[])[]): Item[] {
  const ids = Array.from({ length: hazards }, () => uuidv7() as HazardId)
  const found = ids.map((id) =>
    said('hazards.report', {
      premisesId: on.premisesId,
      hazard: { id, description: '安全出口被货物堵塞', photos: [] },
    }),
  )
  const free = new Set(ids.keys())
  const ordered = orders.flatMap((numbers) => {
    const mine = [...new Set(numbers.map((number) => number % hazards))].filter((number) => free.delete(number))
    if (mine.length === 0) return []
    const items = mine.map((number) => ({ hazardId: ids[number] as HazardId, revision: 1 }))
    return [
      said(
        'hazards.issueOrder',
        { orderId: uuidv7(), items },
        mine.map((number) => found[number] as Item),
      ),
    ]
  })
  return [...found, ...ordered]
}

/** One push: which commands it holds, in which order, and how many times it comes at once. */
type Delivery = { picks: readonly number[]; copies: number }
const delivery: fc.Arbitrary<Delivery> = fc.record({
  picks: fc.array(fc.nat(20), { minLength: 1, maxLength: 10 }),
  copies: fc.integer({ min: 1, max: 3 }),
})
/** Rounds of pushes; those of one round are on their way together. */
const rounds = fc.array(fc.array(delivery, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })

async function push(commands: readonly Item[], defects: unknown[]): Promise<PushedView> {
  const actor = on.who.inspector as PersonActor
  const asked = { personId: actor.personId, deviceAt: on.city.now(), commands }
  return (await callerOf(on.city, actor, defects)('fieldwork.push', asked)) as PushedView
}

const idsOf = (items: readonly Item[]) => items.map((item) => item.command.commandId)

/** Which command made which event, in the order in which they stand. A statement's rows have one moment. */
const eventsOf = (items: readonly Item[]) =>
  on.city.db.rows<{ commandId: string; at: string; count: number }>(
    sql`SELECT "commandId", min("at") AS "at", count(*)::int AS "count" FROM "event"
      WHERE "commandId" = ANY(${idsOf(items)}::uuid[]) AND "subjectKind" <> 'command' GROUP BY "commandId"`,
  )

test('pushes that come twice, at once, in parts and in any order: each command is done once, after what it is based on', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
      rounds,
      async (hazards, orders, story) => {
        const items = aDay(hazards, orders)
        const defects: unknown[] = []
        for (const round of story) {
          const views = await Promise.all(
            round.flatMap(({ picks, copies }) => {
              const batch = picks.map((pick) => items[pick % items.length] as Item)
              return Array.from({ length: copies }, () => push(batch, defects))
            }),
          )
          for (const { outcomes } of views) for (const each of outcomes) seen.add(each.ok ? 'ok' : each.code)
        }
        const { outcomes } = await push(items, defects)
        expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual(items.map(() => 'ok'))
        expect(defects).toEqual([])
        // Its answer is the same whenever it is asked again.
        expect((await push(items, defects)).outcomes).toEqual(outcomes)
        const receipts = await on.city.db.rows(
          sql`SELECT 1 FROM "receipt" WHERE "commandId" = ANY(${idsOf(items)}::uuid[]) AND "outcome" = 'accepted'`,
        )
        expect(receipts).toHaveLength(items.length)
        const events = new Map((await eventsOf(items)).map((event) => [event.commandId, event]))
        for (const { command, after, name } of items) {
          const mine = events.get(command.commandId)
          expect(mine?.count).toBe(name === 'hazards.report' ? 1 : after.length)
          for (const before of after) expect(mine && (events.get(before)?.at ?? '') <= mine.at).toBe(true)
        }
      },
    ),
    { numRuns: 8 },
  )
  // Only what is not yet its turn is told anything else.
  expect([...seen].filter((code) => code !== 'ok' && code !== 'command.waits')).toEqual([])
}, 120_000)
