import type { AreaId } from '@huhang/contract'
import { type HazardPage, type HazardView, ListHazards, SearchClauses } from '@huhang/contract/hazards'
import { enterpriseIds } from '@huhang/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '../kernel'
import { hazardCity, photo } from '../testing/hazard-city'
import { hazardsReads as reads } from './index'

let on: Awaited<ReturnType<typeof hazardCity>>
let general: HazardView
let major: HazardView
let corrected: HazardView
let other: HazardView

beforeAll(async () => {
  on = await hazardCity()
  general = await on.ordered({ clauseId: 'GEN-1' })
  major = await on.found({ clauseId: 'WH-6' })
  corrected = await on.found({ correctedOnSpot: true, afterPhotos: [photo()] })
  other = await on.found({}, enterpriseIds(2).premisesId)
})
afterAll(() => on.city.close())

const list = (question: Partial<ListHazards> = {}, actor = on.who.inspector): Promise<HazardPage> =>
  look(on.city, reads.list, ListHazards.parse(question), actor)
const idsOf = async (question: Partial<ListHazards>, actor = on.who.inspector) =>
  (await list(question, actor)).rows.map(({ id }) => id).sort()
const ids = (...hazards: HazardView[]) => hazards.map(({ id }) => id).sort()

test('newest first, with the names of where it is; pages by key reach each row once', async () => {
  const all = await list()
  expect(all.rows).toHaveLength(4)
  expect(all.next).toBeNull()
  expect(all.rows.map(({ id }) => id)).toEqual(
    all.rows
      .map(({ id }) => id)
      .sort()
      .reverse(),
  )
  expect(all.rows[0]).toMatchObject({ enterpriseName: '示例机械2厂', premisesName: '主厂区', overdue: false })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page: HazardPage = await list({ limit: 1, ...(after ? { after } : {}) })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(all.rows.map(({ id }) => id))
})

test('filters by status, grade, enterprise, premises, area and days', async () => {
  expect(await idsOf({ status: ['verified'] })).toEqual(ids(corrected))
  expect(await idsOf({ grade: 'major' })).toEqual(ids(major))
  expect(await idsOf({ enterpriseId: other.enterpriseId })).toEqual(ids(other))
  expect(await idsOf({ premisesId: on.premisesId })).toEqual(ids(general, major, corrected))
  expect(await idsOf({ areaId: '371502' as AreaId, grade: 'major' })).toEqual(ids(major))
  expect(await idsOf({ areaId: '371521' as AreaId })).toEqual([])
  expect(await idsOf({ foundFrom: '2025-05-02' as never })).toEqual([])
  expect(await idsOf({ foundFrom: '2025-05-01' as never, foundUntil: '2025-05-02' as never })).toHaveLength(4)
})

test('overdue is derived from the clock: nothing is written, and the row says so', async () => {
  expect(await idsOf({ overdue: true })).toEqual([])
  on.city.setNow('2025-05-03T04:00:00.000Z' as never)
  expect(await idsOf({ overdue: true })).toEqual(ids(general))
  expect(await idsOf({ overdue: false })).toEqual(ids(major, corrected, other))
  expect((await list({ overdue: true })).rows[0]?.overdue).toBe(true)
  on.city.setNow('2025-05-01T04:00:00.000Z' as never)
})

test('a company sees its own hazards only, an inspector of another county none', async () => {
  expect(await idsOf({}, on.who.company)).toEqual(ids(general, major, corrected))
  expect(await idsOf({ mine: true }, on.who.company)).toEqual(ids(general, major, corrected))
  expect(await idsOf({ enterpriseId: other.enterpriseId }, on.who.company)).toEqual([])
  expect(await idsOf({}, on.who.elsewhere)).toEqual([])
  expect(await idsOf({ mine: true }, on.who.inspector)).toEqual([])
})

test('a page key that was never given is refused', async () => {
  await expect(list({ after: 'x' })).rejects.toThrow('input.invalid')
})

test('clauses are those in force on the day asked for', async () => {
  const search = (question: Partial<SearchClauses>) =>
    look(on.city, reads.searchClauses, SearchClauses.parse(question), on.who.inspector)
  expect((await search({ query: 'GM-11-3' }))[0]).toMatchObject({ id: 'GM-11-3', tag: 'to-check', grade: 'major' })
  expect(await search({ query: 'GM-11-3', on: '2023-05-14' as never })).toEqual([])
})
