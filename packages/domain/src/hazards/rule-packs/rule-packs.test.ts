import { ClauseId, PackVersion } from '@huhang/contract/hazards'
import { expect, test } from 'vitest'
import { on } from '../hazard-fixture'
import { chemical121 } from './chemical-121'
import { fire2017 } from './fire-2017'
import { order10 } from './order-10'
import { order10Articles } from './order-10-texts'
import type { RulePack } from './rule-pack'
import { clauseOf, clauseOn, packsValidOn, rulePacks } from './rule-packs'
import { searchClauses } from './search-clauses'

const today = on('2026-01-01')
const ids = (query: string) => searchClauses({ query, on: today }).map(({ clause }) => clause.id)

test('令第10号 has its 64 situations, article by article, and 121号 its 20', () => {
  expect(order10Articles.map(([, , , items]) => items.length)).toEqual([3, 8, 13, 8, 7, 7, 2, 2, 10, 2, 2])
  expect(order10.clauses).toHaveLength(64)
  expect(order10.clauses.at(0)?.id).toBe('GM-03-1')
  expect(order10.clauses.at(-1)?.id).toBe('GM-13-2')
  expect(chemical121.clauses.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => `WH-${index + 1}`))
})

test('every clause of a standard is major and marked for checking; our own say that they are ours', () => {
  const standards = [order10, chemical121, fire2017]
  for (const pack of standards)
    expect(pack.clauses.every(({ grade, tag }) => grade === 'major' && tag === 'to-check')).toBe(true)
  const own = rulePacks.filter((pack) => !standards.includes(pack)).flatMap(({ clauses }) => clauses)
  expect(own.every(({ grade, tag }) => grade === 'general' && tag === 'own')).toBe(true)
})

test('ids and versions have the shape that commands take, no id stands twice in a version, usual days may be given', () => {
  for (const pack of rulePacks) {
    expect(PackVersion.safeParse(pack.version).success).toBe(true)
    expect(pack.clauses.filter(({ id, packId }) => packId !== pack.id || !ClauseId.safeParse(id).success)).toEqual([])
    expect(
      pack.clauses.filter(({ grade, usualDays }) => usualDays < 1 || (grade === 'general' && usualDays > 30)),
    ).toEqual([])
  }
  const all = rulePacks.flatMap(({ clauses, version }) => clauses.map(({ id }) => `${id} ${version}`))
  expect(new Set(all).size).toBe(all.length)
})

test('HZ-17 a pack is in force from its first day to its last, and an old version answers for its days', () => {
  const old: RulePack = { ...order10, version: '2017-11-30', effectiveFrom: '2018-03-01', effectiveTo: '2023-05-14' }
  const packs = [old, order10]
  expect(packsValidOn(on('2023-05-14'), packs)).toEqual([old])
  expect(packsValidOn(on('2023-05-15'), packs)).toEqual([order10])
  expect(packsValidOn(on('2018-02-28'), packs)).toEqual([])
  expect(clauseOn('GM-03-1', on('2020-01-01'), undefined, packs)?.pack).toBe(old)
  expect(clauseOn('GM-03-1', on('2025-01-01'), '2017-11-30', packs)).toBeNull()
  expect(clauseOf('GM-03-1', '2017-11-30', packs)?.pack).toBe(old)
})

test('HZ-17 the fire standard of 2017 judges to the last day before that of 2025', () => {
  expect(clauseOn('XF-4', on('2025-10-31'))?.clause.grade).toBe('major')
  expect(clauseOn('XF-4', on('2025-11-01'))).toBeNull()
})

test('a clause is found by its id, by words in any order, and by what people say instead of the wording', () => {
  expect(ids('gm-11-3')[0]).toBe('GM-11-3')
  expect(ids('wh-6')[0]).toBe('WH-6')
  expect(ids('除尘 泄爆')[0]).toBe('GM-11-3')
  expect(ids('疏散通道')[0]).toBe('GEN-1')
  expect(ids('灭火器过期')).toContain('GEN-2')
  expect(ids('有限空间作业没有审批')).toContain('GM-13-2')
  expect(ids('ＧＭ－１２－２')[0]).toBe('GM-12-2')
})

test('no words give the packs in their order, up to the limit; nonsense finds nothing', () => {
  expect(searchClauses({ query: '', on: today, limit: 5 })).toHaveLength(5)
  expect(ids('量子纠缠')).toEqual([])
  expect(searchClauses({ query: '', on: today, grade: 'major', limit: 100 })).toHaveLength(84)
})
