import { cityAreas } from '@huhang/actions/areas'
import { look } from '@huhang/actions/kernel'
import { statisticsReads } from '@huhang/actions/statistics'
import { type TestCity, testCity } from '@huhang/actions/testing'
import { instantOf, type LocalDay, type LocalMonth, type Place } from '@huhang/contract'
import { raw, sql } from '@huhang/db/stores'
import { metresBetween } from '@huhang/geo/distance'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellCity } from './index'
import { seedActor } from './story'

let city: TestCity
// Half past midnight on 1 March: the first of a month on which nobody has gone out yet.
const now = instantOf(Date.UTC(2026, 1, 28, 16, 30))
const today = '2026-03-01'

beforeAll(async () => {
  city = await testCity(now)
  await tellCity(city, { now, say: () => undefined, enterprises: 1300 })
}, 600_000)
afterAll(() => city.close())

// Published by the city and the team (domain §18); here they must come out of the rows.
test('the May Day campaign of 2025 adds up to what was published', async () => {
  const report = await look(city, statisticsReads.reportCampaign, { code: 'may-day-2025' }, seedActor)
  expect(report).toEqual({ teamTrips: 120, personTimes: 341, enterprises: 287, problems: 664 })
})

test('the first half of 2025 adds up to what was published', async () => {
  const span = { from: '2025-01-01' as LocalDay, to: '2025-06-30' as LocalDay }
  const report = await look(city, statisticsReads.reportSupervision, span, seedActor)
  expect(report).toEqual({ enterprises: 1176, hazardsFound: 5326, hazardsRectified: 5326 })
})

test('the rescue team adds up to what was published', async () => {
  const report = await look(city, statisticsReads.reportRescue, {}, seedActor)
  expect(report).toEqual({ missions: 660, largeMissions: 18, registeredVolunteers: 430 })
})

test('nothing is told of the future', async () => {
  const [late] = await city.pool.rows<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM "event" WHERE "occurredAt" > ${now}`,
  )
  expect(late?.n).toBe(0)
})

test('every Today page has something to show: work to verify, overdue, a call unanswered, people out', async () => {
  const [alive] = await city.pool.rows<Record<string, boolean>>(
    sql`SELECT
      EXISTS (SELECT 1 FROM "hazard" WHERE "status" = 'submitted') AS submitted,
      EXISTS (SELECT 1 FROM "hazard" WHERE "status" IN ('assigned', 'rectifying') AND "deadlineOn" < ${today}) AS overdue,
      EXISTS (SELECT 1 FROM "incident" WHERE "status" = 'received') AS received,
      EXISTS (SELECT 1 FROM "mission_person" WHERE "status" = 'notified') AS silent,
      EXISTS (SELECT 1 FROM "mission_person" WHERE "status" = 'on-scene') AS out`,
  )
  expect(alive).toEqual({ submitted: true, overdue: true, received: true, silent: true, out: true })
})

test('whatever is overdue has someone who answers for it', async () => {
  const [overdue] = await city.pool.rows<{ nobody: number }>(
    sql`SELECT count(*)::int AS nobody FROM "hazard"
      WHERE "status" IN ('assigned', 'rectifying') AND "deadlineOn" < ${today} AND "responsible" IS NULL`,
  )
  expect(overdue).toEqual({ nobody: 0 })
})

test('whoever is called this evening lives near enough to come', async () => {
  const asked = await city.pool.rows<{ from: Place; to: Place }>(
    sql`SELECT json_build_object('lat', v."lat", 'lng', v."lng") AS "from",
        json_build_object('lat', i."lat", 'lng', i."lng") AS "to"
      FROM "incident" i JOIN "mission" m ON m."incidentId" = i."id" JOIN "mission_person" p ON p."missionId" = m."id"
      JOIN "volunteer" v ON v."personId" = p."personId" WHERE i."status" = 'alerted'`,
  )
  expect(asked).toHaveLength(9)
  for (const { from, to } of asked) expect(metresBetween(from, to)).toBeLessThan(40_000)
})

test('the month has begun, even half an hour into its first day', async () => {
  const month = await look(city, statisticsReads.month, { month: '2026-03' as LocalMonth }, seedActor)
  const counts = month.months.at(-1)?.counts
  expect(counts?.visits).toBeGreaterThan(0)
  expect(counts?.['hazards-found']).toBeGreaterThan(0)
  expect(counts?.incidents).toBeGreaterThan(0)
})

test('no company, phone or credit code is anyone’s: no county has their area code, no carrier hands out their prefix', async () => {
  const [strange] = await city.pool.rows<{ codes: number }>(
    sql`SELECT count(*)::int AS codes FROM "enterprise" WHERE "uscc" NOT LIKE '91371590MADE%'`,
  )
  expect(strange).toEqual({ codes: 0 })
  expect(cityAreas().map(({ areaId }) => areaId)).not.toContain('371590')
})

// What the log adds of its own (its position, the moment of writing) is not the story.
const tables = ['enterprise', 'premises', 'volunteer', 'inspection', 'hazard', 'incident', 'mission', 'mission_person']
const fingerprints = (of: TestCity) =>
  Promise.all(
    tables.map(async (table) => {
      const [found] = await of.pool.rows<{ print: string }>(sql`
        SELECT md5(string_agg(line, '' ORDER BY line)) AS print
        FROM (SELECT md5((to_jsonb(t) - 'createdAt')::text) AS line FROM ${raw(table)} AS t) AS lines`)
      return [table, found?.print]
    }),
  )

test('told twice at the same moment it is the same city', async () => {
  const again = await testCity(now)
  await tellCity(again, { now, say: () => undefined, enterprises: 1300 })
  expect(await fingerprints(again)).toEqual(await fingerprints(city))
  await again.close()
}, 600_000)

test('of the latest majors one is listed and reported on, one under measures, one handed over', async () => {
  const [told] = await city.pool.rows<Record<string, boolean>>(
    sql`SELECT
      EXISTS (SELECT 1 FROM "hazard" h JOIN "listing" l ON l."hazardId" = h."id" JOIN "listing_report" r ON r."listingId" = l."id"
        WHERE h."listedAt" IS NOT NULL) AS listed,
      EXISTS (SELECT 1 FROM "document" WHERE "kind" = 'measures' AND "resumedAt" IS NULL) AS halted,
      EXISTS (SELECT 1 FROM "hazard" WHERE "status" = 'transferred') AS transferred`,
  )
  expect(told).toEqual({ listed: true, halted: true, transferred: true })
})
