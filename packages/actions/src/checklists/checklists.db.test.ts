import { gzipSync } from 'node:zlib'
import type { ChecklistId, LocalDay } from '@huhang/contract'
import type { ChecklistContent, ChecklistTemplate } from '@huhang/contract/checklists'
import { sql } from '@huhang/db/stores'
import { shippedChecklists } from '@huhang/domain/checklists'
import { actorOf, people, said } from '@huhang/testkit'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look, perform } from '../kernel'
import { peopledCity, system, type TestCity } from '../testing'
import { checklistsActions, checklistsReads, layChecklists } from '.'

let city: TestCity
const [manager, inspector] = [actorOf(people.manager), actorOf(people.inspector)]
const { publish, retire } = checklistsActions

beforeAll(async () => {
  // The test's clock stands on 2025-05-01.
  city = await peopledCity()
  await layChecklists(city, system)
})
afterAll(() => city.close())

const list = async (on?: string): Promise<ChecklistTemplate[]> =>
  (await look(city, checklistsReads.list, { on: on as LocalDay | undefined }, inspector)).checklists
const content = (code: string, more: Partial<ChecklistContent> = {}): ChecklistContent => {
  const { checklistId: _id, version: _version, ...zonghe } = shippedChecklists[0] ?? expect.unreachable()
  return { ...zonghe, code, validFrom: '2025-05-01' as LocalDay, ...more }
}
const say = async (code: string, basedOn: number, more: Partial<ChecklistContent> = {}, actor = manager) => {
  const checklistId = uuidv7() as ChecklistId
  const command = { ...said(), checklistId, basedOn, ...content(code, more) }
  return { checklistId, outcome: (await perform(city, [{ action: publish, command }], actor))[0] }
}
const versionsOf = async (code: string) =>
  (await look(city, checklistsReads.versions, {}, manager)).versions.filter((one) => one.code === code)

test('the six shipped lists are there as shipped, once, and small enough for a phone to take along', async () => {
  expect((await layChecklists(city, system)).laid).toBe(0)
  const all = await list()
  expect(all.map(({ code, version }) => `${code} ${version}`).sort()).toEqual(
    shippedChecklists.map(({ code, version }) => `${code} ${version}`).sort(),
  )
  for (const shipped of shippedChecklists)
    expect(all.find(({ checklistId }) => checklistId === shipped.checklistId)).toEqual({
      ...shipped,
      validTo: shipped.code === 'xiaofang' && shipped.version === 1 ? '2025-10-31' : null,
    })
  const fire = (await list('2025-11-01')).filter(({ code }) => code === 'xiaofang')
  expect(fire.map(({ version }) => version)).toEqual([2])
  expect(gzipSync(JSON.stringify({ checklists: all })).length).toBeLessThan(60_000)
})

test('CL-10 the next version ends the one before it, and both can be read', async () => {
  const first = await say('yizhou', 0)
  expect(first.outcome).toMatchObject({ ok: true, view: { version: 1 } })
  const early = await say('yizhou', 1)
  expect(early.outcome).toMatchObject({ code: 'checklist.from-too-early', details: { earliestOn: '2025-05-02' } })
  const second = await say('yizhou', 1, { title: { zh: '改过' }, validFrom: '2025-06-01' as LocalDay })
  expect(second.outcome).toMatchObject({ ok: true, view: { version: 2 } })
  expect((await versionsOf('yizhou')).map(({ version, validTo }) => [version, validTo])).toEqual([
    [2, null],
    [1, '2025-05-31'],
  ])
  expect((await list()).filter(({ code }) => code === 'yizhou')).toHaveLength(2)
  expect((await list('2025-06-01')).filter(({ code }) => code === 'yizhou').map(({ version }) => version)).toEqual([2])
  const { title } = await look(city, checklistsReads.open, { checklistId: first.checklistId }, inspector)
  expect(title.zh).toBe('综合检查')
})

test('CL-10 a version that is retired before it begins gives its days back, and none ever overlap', async () => {
  const end = (checklistId: ChecklistId, lastOn: string) =>
    perform(city, [{ action: retire, command: { ...said(), checklistId, lastOn } }], manager)
  const spans = async () => (await versionsOf('jiuzhou')).map(({ validFrom, validTo }) => [validFrom, validTo])
  await say('jiuzhou', 0)
  const second = await say('jiuzhou', 1, { validFrom: '2025-06-01' as LocalDay })
  expect((await end(second.checklistId, '2025-05-10'))[0]).toMatchObject({ ok: true })
  expect(await spans()).toEqual([
    ['2025-06-01', '2025-05-10'],
    ['2025-05-01', null],
  ])
  expect((await say('jiuzhou', 2, { validFrom: '2025-05-01' as LocalDay })).outcome).toMatchObject({
    code: 'checklist.from-too-early',
    details: { earliestOn: '2025-05-02' },
  })
  expect((await say('jiuzhou', 2, { validFrom: '2025-05-02' as LocalDay })).outcome).toMatchObject({ ok: true })
  expect(await spans()).toEqual([
    ['2025-05-02', null],
    ['2025-06-01', '2025-05-10'],
    ['2025-05-01', '2025-05-01'],
  ])
  const [first] = (await versionsOf('jiuzhou')).slice(-1)
  await expect(
    city.db.rows(sql`UPDATE "checklist" SET "validTo" = '2025-05-02' WHERE "id" = ${first?.checklistId ?? ''}::uuid`),
  ).rejects.toThrow('two versions of a list on one day')
})

test('two who write the next version of the same one are told: the second publishes nothing', async () => {
  await say('erzhou', 0)
  const both = await Promise.all([1, 2].map(() => say('erzhou', 1, { validFrom: '2025-06-01' as LocalDay })))
  expect(both.map(({ outcome }) => outcome?.ok).sort()).toEqual([false, true])
  const loser = both.find(({ outcome }) => outcome?.ok === false)?.outcome
  expect(loser).toMatchObject({ code: 'record.changed', details: { current: { version: 2 } } })
  expect(await versionsOf('erzhou')).toHaveLength(2)
})

test('CL-9 a list that breaks a rule is refused with the place of it', async () => {
  const sections = content('sanzhou').sections.slice(0, 1)
  const { outcome } = await say('sanzhou', 0, { sections: [...sections, ...sections] })
  expect(outcome).toMatchObject({ code: 'checklist.invalid' })
  expect(await versionsOf('sanzhou')).toEqual([])
})

test('a published version does not change, whoever asks the database', async () => {
  for (const change of [
    sql`UPDATE "checklist" SET "title" = '{"zh":"别的"}'::jsonb`,
    sql`UPDATE "checklist" SET "sections" = '[]'::jsonb`,
    sql`DELETE FROM "checklist"`,
  ])
    await expect(city.db.rows(change)).rejects.toThrow('a published list does not change')
})

test('CL-1 a retired list is used to its last day and no longer, and is retired once', async () => {
  const { checklistId } = await say('sizhou', 0)
  const end = async (lastOn: string) =>
    (await perform(city, [{ action: retire, command: { ...said(), checklistId, lastOn } }], manager))[0]
  expect(await end('2025-04-30')).toMatchObject({ code: 'checklist.last-day' })
  expect(await end('2025-05-20')).toMatchObject({ ok: true, view: { validTo: '2025-05-20' } })
  expect(await end('2025-05-21')).toMatchObject({ code: 'checklist.ended' })
  expect((await list('2025-05-20')).some(({ code }) => code === 'sizhou')).toBe(true)
  expect((await list('2025-05-21')).some(({ code }) => code === 'sizhou')).toBe(false)
})

test('only who answers for the whole city publishes; a county’s manager and an inspector do not', async () => {
  expect((await say('wuzhou', 0, {}, actorOf(people.countyManager))).outcome).toMatchObject({
    code: 'record.not-found',
  })
  expect((await say('wuzhou', 0, {}, inspector)).outcome).toMatchObject({ code: 'auth.not-allowed' })
  await expect(look(city, checklistsReads.list, {}, actorOf(people.volunteer))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  })
})

test('a newer shipped version follows its own, and never a city’s', async () => {
  const [zonghe] = shippedChecklists
  if (zonghe === undefined) return
  const next = (code: string) => ({
    ...{ ...zonghe, code, checklistId: uuidv7() as ChecklistId, version: 2, validFrom: '2026-01-01' as LocalDay },
  })
  const first = { ...zonghe, code: 'liuzhou', checklistId: uuidv7() as ChecklistId }
  expect((await layChecklists(city, system, [first, next('liuzhou')])).laid).toBe(2)
  await say('qizhou', 0)
  expect((await layChecklists(city, system, [next('qizhou')])).laid).toBe(0)
})

test('CL-10 a shipped version that comes to a city at work begins tomorrow, and not at all where the list was stopped', async () => {
  const [zonghe] = shippedChecklists
  if (zonghe === undefined) return
  const versions = (code: string) => {
    const of = (version: number, validFrom: string) => ({
      ...{ ...zonghe, code, checklistId: uuidv7() as ChecklistId, version, validFrom: validFrom as LocalDay },
    })
    return [of(1, '2020-01-01'), of(2, '2025-03-01')] as const
  }
  const spans = async (code: string) => (await versionsOf(code)).map(({ validFrom, validTo }) => [validFrom, validTo])
  await layChecklists(city, system, versions('bazhou'))
  expect(await spans('bazhou'), 'a new city').toEqual([
    ['2025-03-01', null],
    ['2020-01-01', '2025-02-28'],
  ])
  const [one, two] = versions('shizhou')
  await layChecklists(city, system, [one])
  await layChecklists(city, system, [one, two])
  expect((await layChecklists(city, system, [one, two])).laid).toBe(0)
  expect(await spans('shizhou'), 'a city at work').toEqual([
    ['2025-05-02', null],
    ['2020-01-01', '2025-05-01'],
  ])
  const [old, next] = versions('stopped')
  await layChecklists(city, system, [old])
  await perform(
    city,
    [{ action: retire, command: { ...said(), checklistId: old.checklistId, lastOn: '2025-05-20' } }],
    manager,
  )
  expect((await layChecklists(city, system, [old, next])).laid).toBe(0)
})
