import { ListHazards } from '@huhang/contract/hazards'
import { expect, test } from 'vitest'
import { HazardSearch, isNarrowed, questionOf, shows } from './hazard-filters'

test('a mistyped URL opens the open hazards', () => {
  expect(HazardSearch.parse({ show: 'x', grade: 7, area: '<b>', premises: 'p' })).toMatchObject({ show: 'open' })
})

test('every choice of the page is a question the server takes', () => {
  for (const show of shows) expect(ListHazards.safeParse(questionOf({ show, grade: 'major' })).success).toBe(true)
})

test('overdue asks by the clock, not by a status', () => {
  expect(questionOf({ show: 'overdue' })).toEqual({ limit: 50, overdue: true })
})

test('only filters beyond the tabs can be cleared', () => {
  expect(isNarrowed({ show: 'verified' })).toBe(false)
  expect(isNarrowed({ show: 'open', grade: 'major' })).toBe(true)
})
