import { enterprisesActions } from '@huhang/actions/enterprises'
import { inspectionsActions } from '@huhang/actions/inspections'
import { type AnyAction, perform, viewOf } from '@huhang/actions/kernel'
import { type TestCity, testCity } from '@huhang/actions/testing'
import { volunteersActions } from '@huhang/actions/volunteers'
import type { Actor, Instant } from '@huhang/contract'
import { raw, sql } from '@huhang/db/stores'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterpriseSaid } from './enterprises'
import { hazardsOfVisit, layEnterprises, layVisits, layVolunteers, visitMoment } from './lay-city'
import { instant } from './numbered'
import { actorOf, pairOf, settle, system } from './people'
import { visitSaid } from './visits'
import { volunteerSaid } from './volunteers'

const until = Date.UTC(2025, 4, 1, 4)
const counts = { enterprises: 600, visits: 80, volunteers: 20 }

let told: TestCity
let laid: TestCity

async function say(action: AnyAction, command: object, actor: Actor = system): Promise<void> {
  const [outcome] = await perform(told, [{ action, command }], actor)
  if (outcome) viewOf(outcome)
}

beforeAll(async () => {
  ;[told, laid] = await Promise.all([testCity(instant(until)), testCity(instant(until))])
  await Promise.all([settle(told), settle(laid)])
  for (let number = 0; number < counts.enterprises; number += 1)
    await say(enterprisesActions.register, enterpriseSaid(number))
  for (let number = 0; number < counts.visits; number += 1) {
    const said = visitSaid(number, visitMoment(number, counts.visits, until), hazardsOfVisit(number))
    told.setNow(said.occurredAt as Instant)
    await say(inspectionsActions.record, said, actorOf(pairOf(number)[0]))
  }
  told.setNow(instant(until))
  for (let number = 0; number < counts.volunteers; number += 1) {
    const { register, skill, insurance } = volunteerSaid(number)
    await say(volunteersActions.register, register)
    await say(volunteersActions.recordSkill, skill)
    if (insurance) await say(volunteersActions.recordInsurance, insurance)
  }
  await layEnterprises(laid.pool, counts.enterprises)
  await layVisits(laid.pool, counts.visits, until)
  await layVolunteers(laid.pool, counts.volunteers)
}, 120_000)
afterAll(() => Promise.all([told.close(), laid.close()]))

type Row = Record<string, unknown>

/** Every column of every row, but for the named ones, which are made anew each time. */
async function rowsOf(city: TestCity, table: string, made: readonly string[], which = 'true'): Promise<Row[]> {
  const rows = await city.pool.rows<Row>(sql`SELECT * FROM ${raw(`"${table}"`)} WHERE ${raw(which)}`)
  const kept = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !made.includes(name))))
  return kept.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}

const ofVisits = `"command" = 'inspections.record'`
const eventsOfVisits = `"commandId" IN (SELECT "commandId" FROM "receipt" WHERE ${ofVisits})`

test('what is laid has hazards of every grade, open ones and such as were put right on the spot', async () => {
  const kinds = await laid.pool.rows(sql`SELECT DISTINCT "grade", "correctedOnSpot" FROM "hazard" ORDER BY 1, 2`)
  expect(kinds).toEqual([
    { grade: 'general', correctedOnSpot: false },
    { grade: 'general', correctedOnSpot: true },
    { grade: 'major', correctedOnSpot: false },
  ])
})

test.each([
  ['enterprise', [], 'true', counts.enterprises],
  ['premises', [], 'true', counts.enterprises],
  ['inspection', [], 'true', counts.visits],
  ['inspection_inspector', [], 'true', counts.visits * 2],
  ['hazard', [], 'true', counts.visits],
  ['hazard_file', [], 'true', 0],
  ['event', ['id', 'position', 'at'], eventsOfVisits, counts.visits],
  ['receipt', ['hash', 'at'], ofVisits, counts.visits],
  ['person', [], 'true', counts.volunteers],
  ['role_grant', [], 'true', counts.volunteers],
  ['volunteer', [], 'true', counts.volunteers],
  ['volunteer_skill', [], 'true', counts.volunteers],
  ['volunteer_certificate', [], 'true', 1],
  ['insurance', [], 'true', 1],
])('rows laid into %s are those that the actions write', async (table, made, which, least) => {
  const [byActions, byCopy] = await Promise.all([rowsOf(told, table, made, which), rowsOf(laid, table, made, which)])
  expect(byActions.length).toBeGreaterThanOrEqual(least)
  expect(byCopy).toEqual(byActions)
})
