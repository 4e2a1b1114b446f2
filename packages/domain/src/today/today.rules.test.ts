import { readFileSync } from 'node:fs'
import type { LocalDay } from '@huhang/contract'
import { expect, test } from 'vitest'
import { byDistance, byUrgency, changeOf, desksOf, isExpiring, monthSoFar } from './today.rules'

const day = (text: string) => text as LocalDay
const due = (grade: 'major' | 'general', deadlineOn: string | null, metres: number | null = null) => ({
  grade,
  deadlineOn: deadlineOn as LocalDay | null,
  metres,
})

test('TD-1 a dispatcher who is also a volunteer sees the dispatch desk first, each desk once', () => {
  expect(desksOf(['volunteer', 'manager', 'dispatcher', 'volunteer'])).toEqual(['dispatcher', 'volunteer', 'manager'])
})

test('TD-2 a major hazard comes before a general one that is due earlier', () => {
  const lines = [due('general', '2025-05-01'), due('major', null), due('major', '2025-06-01'), due('general', null)]
  expect(lines.toSorted(byUrgency)).toEqual([lines[2], lines[1], lines[0], lines[3]])
})

test('TD-3 the nearest comes first when the position is known', () => {
  const lines = [due('major', '2025-05-01', 9000), due('general', '2025-05-09', 120)]
  expect(lines.toSorted(byDistance)).toEqual([lines[1], lines[0]])
  const unknown = lines.map((line) => ({ ...line, metres: null }))
  expect(unknown.toSorted(byDistance)).toEqual(unknown)
})

test('TD-4 a certificate is named sixty days before its last day, not sixty-one', () => {
  expect(isExpiring(day('2025-06-30'), day('2025-05-01'))).toBe(true)
  expect(isExpiring(day('2025-07-01'), day('2025-05-01'))).toBe(false)
  expect(isExpiring(day('2025-04-01'), day('2025-05-01'))).toBe(true)
})

test('TD-5 eleven days of May stand beside eleven days of April', () => {
  expect(monthSoFar(day('2025-05-11'))).toEqual({
    month: '2025-05',
    lastMonth: '2025-04',
    now: { from: '2025-05-01', until: '2025-05-12' },
    before: { from: '2025-04-01', until: '2025-04-12' },
  })
})

test('TD-5 31 March stands beside the whole of February', () => {
  expect(monthSoFar(day('2025-03-31')).before).toEqual({ from: '2025-02-01', until: '2025-03-01' })
})

test('TD-5 no change is told when the last month had none', () => {
  const now = { visits: 6, hazardsFound: 2, hazardsVerified: 1, missions: 1 }
  const before = { visits: 4, hazardsFound: 0, hazardsVerified: 2, missions: 1 }
  expect(changeOf({ now, before }, 'visits')).toBe(0.5)
  expect(changeOf({ now, before }, 'hazardsFound')).toBeNull()
})

test('every rule of the README has a test', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  const tests = readFileSync(new URL(import.meta.url), 'utf8')
  const rules = [...readme.matchAll(/\*\*(TD-\d+)\*\*/g)].map((match) => match[1])
  expect(rules).toHaveLength(5)
  for (const rule of rules) expect(tests).toContain(`test('${rule} `)
})
