import { readdirSync, readFileSync } from 'node:fs'
import type { Instant, LocalDay, LocalMonth } from '@huhang/contract'
import { CountMeasure, type Counts, RateMeasure } from '@huhang/contract/statistics'
import { expect, test } from 'vitest'
import { dayOf, monthSpan, startOfDay } from '../kernel'
import {
  changeOf,
  changeText,
  countMeasures,
  instantIn,
  isRate,
  measureOf,
  monthSentence,
  rateMeasures,
  valueIn,
  valueText,
} from './index'

const counts = (some: Partial<Counts> = {}): Counts => ({
  ...(Object.fromEntries(CountMeasure.options.map((id) => [id, 0])) as Counts),
  ...some,
})
const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8').replace(/ {2,}/g, ' ')

test('ST-1 every measure stands in the README as it is defined', () => {
  for (const id of [...CountMeasure.options, ...RateMeasure.options]) {
    const { name, unit, definition } = measureOf(id)
    expect(readme).toContain(`| ${id} | ${name.zh} | ${unit.zh} | ${definition.zh} |`)
  }
})

test('ST-2 a rate is one count over another, and its words say which', () => {
  for (const id of RateMeasure.options) {
    const { of, over, definition } = rateMeasures[id]
    expect(isRate(id) && Object.hasOwn(countMeasures, of) && Object.hasOwn(countMeasures, over)).toBe(true)
    expect(definition.zh).toContain('÷')
    expect(definition.en).toContain('÷')
  }
})

test('ST-3 a rate over nothing is “—”, not 0 % and not 100 %', () => {
  expect(valueIn('rectification-rate', counts())).toBeNull()
  expect(valueText('rectification-rate', valueIn('rectification-rate', counts()), 'zh-CN')).toBe('—')
  expect(valueText('on-time-rate', valueIn('on-time-rate', counts({ 'hazards-due': 8 })), 'zh-CN')).toBe('0%')
  expect(valueText('on-time-rate', valueIn('on-time-rate', counts({ 'hazards-due': 3, 'due-on-time': 2 })), 'en')).toBe(
    '66.7%',
  )
})

test('ST-4 over a base of zero the absolute change is said; without a base nothing is', () => {
  const now = counts({ visits: 9 })
  expect(changeText('visits', changeOf('visits', now, counts({ visits: 8 })), 'zh-CN')).toBe('上升12.5%')
  expect(changeText('visits', changeOf('visits', now, counts()), 'zh-CN')).toBe('上升9户次')
  expect(changeText('visits', changeOf('visits', counts({ visits: 3 }), counts({ visits: 4 })), 'en')).toBe('down 25%')
  expect(changeText('visits', changeOf('visits', now, now), 'zh-CN')).toBe('持平')
  expect(changeOf('visits', now, undefined)).toBeNull()
})

test('ST-5 two rates differ by percentage points', () => {
  const at = (of: number) => counts({ 'hazards-found': 100, 'found-and-rectified': of })
  expect(changeText('rectification-rate', changeOf('rectification-rate', at(95), at(90)), 'zh-CN')).toBe(
    '上升5个百分点',
  )
  expect(changeOf('rectification-rate', at(95), counts())).toBeNull()
})

test('ST-6 the month in one sentence keeps found and rectified apart', () => {
  const now = counts({
    visits: 120,
    enterprises: 87,
    'person-times': 245,
    'hazards-found': 64,
    'major-hazards': 2,
    'hazards-rectified': 50,
    'found-and-rectified': 48,
    missions: 3,
    incidents: 4,
    'volunteer-hours': 76.54,
  })
  const told = {
    month: '2025-05' as LocalMonth,
    areaName: '聊城市',
    now,
    before: counts({ visits: 100 }),
    yearAgo: undefined,
  }
  expect(monthSentence(told, 'zh-CN')).toBe(
    '2025年5月，聊城市共检查120户次（环比上升20%），涉及企业87家，出动检查人员245人次；发现隐患64项（环比上升64项），其中重大事故隐患2项；当月整改销号50项，当月发现隐患整改率75%，到期隐患按期整改率—。接报警情4起，出队3次（环比上升3次），志愿服务76.5小时。',
  )
  expect(monthSentence({ ...told, areaName: 'Liaocheng' }, 'en')).toContain(
    'In May 2025, Liaocheng made 120 visits (up 20% on the month)',
  )
})

test('ST-7 16:00 UTC of the last day is the first day of the next month in Beijing', () => {
  expect(dayOf('2025-04-30T15:59:59.999Z' as Instant)).toBe('2025-04-30')
  expect(dayOf('2025-04-30T16:00:00.000Z' as Instant)).toBe('2025-05-01')
  expect(startOfDay(monthSpan('2025-05' as LocalMonth).from)).toBe('2025-04-30T16:00:00.000Z')
  expect(instantIn('Europe/London', '2018-07-01' as LocalDay, '23:30')).toBe('2018-07-01T22:30:00.000Z')
})

test('every rule of the README has a test', () => {
  const folder = new URL('.', import.meta.url)
  const database = new URL('../../../actions/src/statistics/', import.meta.url)
  const titles = [folder, database].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.test.ts'))
      .flatMap((name) =>
        [...readFileSync(new URL(name, place), 'utf8').matchAll(/test\('(ST-\d+)/g)].map((found) => found[1]),
      ),
  )
  for (const [, rule] of readme.matchAll(/^- \*\*(ST-\d+)\*\*/gm)) expect(titles).toContain(rule)
})
