import { dispatchActions } from '@huhang/actions/dispatch'
import { inspectionsActions } from '@huhang/actions/inspections'
import { perform, viewOf } from '@huhang/actions/kernel'
import type { CommandId, IncidentId } from '@huhang/contract'
import { type Sql, sql } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { actorOf, pairOf } from '../data/people'
import { visitSaid } from '../data/visits'
import { type Caller, queryPath } from '../harness/caller'
import type { BenchCity, Filling } from '../harness/city'
import { startCityServer } from '../harness/city-server'
import { type Measured, measure, medianOf } from '../harness/measure'
import { sayLine } from '../harness/report'

const rounds = 3
const roundMs = 2000
const warmUp = 20
const hour = 3_600_000
/** Visits told while the bench runs have numbers beyond those laid. */
const firstAct = 10_000_000

type Answer<View> = { result: { data: View } }
type Clusters = { layers: { total: number }[] }
type Month = { months: { counts: { visits: number } }[] }

/** A question as a page asks it, beside the barest statement that brings as many rows. */
export type ReadCase = {
  name: string
  procedure: string
  question: object
  floor: Sql
  /** Done before each reading and not timed. */
  before?: () => Promise<void>
  /** How much the answer tells: a figure over an empty answer would be worth nothing. */
  tells: (answer: never) => number
}

const page = sql`SELECT "id", "premisesId", "areaId", "description", "grade", "status", "foundAt", "deadlineOn" FROM "hazard"`
const newestFirst = sql`ORDER BY "foundAt" DESC, "id" DESC LIMIT 50`
const county = '371502'

/** The whole city at zoom 9, and one county at zoom 11, with every hazard there is. */
export async function mapCases(): Promise<ReadCase[]> {
  const floorOf = (mask: string, south: number, west: number, north: number, east: number) =>
    sql`SELECT "cell" & ${mask}::bigint AS "key", "status", count(*)::int AS "count" FROM "hazard"
        WHERE "lat" BETWEEN ${south} AND ${north} AND "lng" BETWEEN ${west} AND ${east} GROUP BY 1, 2`
  const mask = (bits: number) => String(-(2n ** BigInt(bits)))
  const layers = { layers: ['hazards'], withClosed: true }
  const tells = ({ result }: Answer<Clusters>) => result.data.layers[0]?.total ?? 0
  return [
    {
      name: 'open-map/city',
      procedure: 'map.clusters',
      question: { bounds: { south: 35.7, west: 115.2, north: 37.1, east: 116.6 }, zoom: 9, ...layers },
      floor: floorOf(mask(21), 35.7, 115.2, 37.1, 116.6),
      tells,
    },
    {
      name: 'open-map/county',
      procedure: 'map.clusters',
      question: { bounds: { south: 36.25, west: 115.7, north: 36.65, east: 116.25 }, zoom: 11, ...layers },
      floor: floorOf(mask(15), 36.25, 115.7, 36.65, 116.25),
      tells,
    },
  ]
}

/** First and deep page, and both filtered to one county's verified hazards. */
export async function listCases({ city }: BenchCity): Promise<ReadCase[]> {
  const [deep] = await city.pool.rows<{ foundAt: string; id: string }>(
    sql`SELECT "foundAt", "id" FROM "hazard" ORDER BY "foundAt" DESC, "id" DESC OFFSET 90000 LIMIT 1`,
  )
  if (deep === undefined) throw new Error('the city has too few hazards')
  const after = `${deep.foundAt}_${deep.id}`
  const below = sql`("foundAt", "id") < (${deep.foundAt}::timestamptz, ${deep.id}::uuid)`
  const filter = { areaId: county, status: ['verified'] }
  const filtered = sql`"areaId" LIKE ${`${county}%`} AND "status" = 'verified'`
  const one = (name: string, question: object, where: Sql): ReadCase => ({
    name: `list-hazards/${name}`,
    procedure: 'hazards.list',
    question: { limit: 50, ...question },
    floor: sql`${page} WHERE ${where} ${newestFirst}`,
    tells: ({ result }: Answer<{ rows: object[] }>) => result.data.rows.length,
  })
  return [
    one('first', {}, sql`true`),
    one('deep', { after }, below),
    one('first-filtered', filter, filtered),
    one('deep-filtered', { ...filter, after }, sql`${filtered} AND ${below}`),
  ]
}

/** The first page of who inspects, dispatches and manages at once, beside the eight hazards that are longest overdue. */
export const todayCases = async (): Promise<ReadCase[]> => [
  {
    name: 'today',
    procedure: 'today.mine',
    question: {},
    floor: sql`${page} WHERE "status" IN ('found', 'rectifying') AND "deadlineOn" < now() ORDER BY "deadlineOn" LIMIT 8`,
    tells: ({ result }: Answer<{ desks: object[] }>) => result.data.desks.length,
  },
]

/**
 * All measures of the month before this one, beside a bare count of the visits of its thirteen months: counted anew
 * after somebody recorded a visit, and kept while nobody acts.
 */
export async function monthCases({ city, until }: BenchCity): Promise<ReadCase[]> {
  const now = new Date(until)
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
  const floor = sql`SELECT date_trunc('month', "day") AS "month", count(*)::int AS "visits", count(DISTINCT "enterpriseId")::int AS "enterprises"
    FROM "inspection" WHERE "day" >= now() - interval '13 months' GROUP BY 1`
  const tells = ({ result }: Answer<Month>) => result.data.months.at(-1)?.counts.visits ?? 0
  let acts = 0
  const act = async () => {
    const number = firstAct + acts
    acts += 1
    const command = visitSaid(number, until - 3 * hour, 1)
    const [outcome] = await perform(city, [{ action: inspectionsActions.record, command }], actorOf(pairOf(number)[0]))
    if (outcome) viewOf(outcome)
  }
  const one = { procedure: 'statistics.month', question: { month }, floor, tells }
  return [
    { name: 'month/cold', ...one, before: act },
    { name: 'month/kept', ...one },
  ]
}

const scene = { lat: 36.4567, lng: 115.9856 }

/** The best 20 of all volunteers for an incident near the city's middle, and of those with a skill that nobody may be sent for; beside the nearest 20. */
export async function candidateCases({ city }: BenchCity): Promise<ReadCase[]> {
  const incidentId = uuidv7() as IncidentId
  const command = {
    commandId: uuidv7() as CommandId,
    occurredAt: city.now(),
    incidentId,
    category: 'drowning',
    level: 'IV',
    title: '演示警情',
    description: '',
    address: '演示路1号',
    place: scene,
    areaId: county,
    needs: [{ skill: 'water', count: 4 }],
    caller: { name: null, phone: null },
    channel: 'phone',
    isExercise: false,
  }
  const [outcome] = await perform(city, [{ action: dispatchActions.reportIncident, command }], actorOf(pairOf(0)[0]))
  if (outcome) viewOf(outcome)
  const floor = sql`SELECT "personId", "lat", "lng" FROM "volunteer"
    ORDER BY ("lat" - ${scene.lat}) ^ 2 + (("lng" - ${scene.lng}) * 0.8) ^ 2 LIMIT 20`
  const asked = (skill: string) => ({ incidentId, skill, limit: 20 })
  const one = { procedure: 'dispatch.candidates', floor }
  type Candidates = Answer<Record<'ranked' | 'barred', object[]>>
  return [
    {
      name: 'candidates',
      ...one,
      question: asked('water'),
      tells: ({ result }: Candidates) => result.data.ranked.length,
    },
    // All who have the skill are held back: by a certificate that is over, or by none.
    {
      name: 'candidates/nobody',
      ...one,
      question: asked('rope'),
      tells: ({ result }: Candidates) => result.data.barred.length,
    },
  ]
}

async function beside({ city }: BenchCity, caller: Caller, one: ReadCase) {
  const { procedure, question, floor, tells, before } = one
  const path = queryPath(procedure, question)
  const sides = { product: () => caller.send('GET', path), floor: () => city.pool.rows(floor) }
  const measured: Record<keyof typeof sides, Measured[]> = { product: [], floor: [] }
  for (let number = 0; number < warmUp; number += 1) await Promise.all([sides.product(), sides.floor()])
  const told = tells(JSON.parse((await sides.product()).text) as never)
  if (told === 0) throw new Error(`${procedure} has nothing to tell`)
  const most = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    measured.product.push(await measure(async () => void (await sides.product()), 1, most, roundMs, before))
    measured.floor.push(await measure(async () => void (await sides.floor()), 1, most, roundMs))
  }
  return { measured: medianOf(measured.product), floor: medianOf(measured.floor), more: { told } }
}

/** Reads over the full city, signed in, one at a time: how long a page waits. */
export const readCase =
  (what: Filling, casesOf: (bench: BenchCity) => Promise<ReadCase[]>) =>
  async (bench: BenchCity): Promise<void> => {
    await bench.filled(what)
    const server = await startCityServer(bench)
    const caller = server.caller()
    try {
      for (const one of await casesOf(bench)) {
        const sides = await beside(bench, caller, one)
        sayLine({ name: one.name, concurrency: 1, ...sides, rssMb: server.child.peakMb() })
      }
    } finally {
      caller.close()
      await server.stop()
    }
  }
