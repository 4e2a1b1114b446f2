import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Filling, missingOf } from './missing'

const coming = (skills: Filling['skills'], skill: Filling['skill'] = null): Filling => ({
  status: 'committed',
  skill,
  skills,
})

test('DI-11 one person fills one need, though they could fill two', () => {
  const needs = [
    { skill: 'water' as const, count: 2 },
    { skill: 'medical' as const, count: 1 },
  ]
  expect(missingOf(needs, [coming(['water', 'medical'])])).toEqual([
    { skill: 'water', count: 1 },
    { skill: 'medical', count: 1 },
  ])
})

test('DI-11 people are placed so that the fewest are missing', () => {
  const needs = [
    { skill: 'water' as const, count: 1 },
    { skill: 'medical' as const, count: 1 },
  ]
  expect(missingOf(needs, [coming(['water', 'medical']), coming(['water'])])).toEqual([])
})

test('DI-11 who was asked for one need counts for that one', () => {
  const needs = [{ skill: 'medical' as const, count: 1 }]
  expect(missingOf(needs, [coming(['water', 'medical'], 'water')])).toEqual(needs)
})

test('DI-11 silence, a no and people who went home fill nothing', () => {
  const needs = [{ skill: 'water' as const, count: 3 }]
  const people = (['notified', 'declined', 'standby', 'released', 'home'] as const).map((status) => ({
    ...coming(['water']),
    status,
  }))
  expect(missingOf(needs, people)).toEqual(needs)
})

test('DI-11 what is missing never grows when one more person comes', () => {
  const skill = fc.constantFrom('water' as const, 'medical' as const, 'boat' as const)
  const people = fc.array(
    fc.uniqueArray(skill, { maxLength: 3 }).map((skills) => coming(skills)),
    { maxLength: 8 },
  )
  const total = (needs: { count: number }[]) => needs.reduce((sum, need) => sum + need.count, 0)
  fc.assert(
    fc.property(people, fc.uniqueArray(skill), (crew, more) => {
      const needs = [
        { skill: 'water' as const, count: 2 },
        { skill: 'medical' as const, count: 1 },
        { skill: 'boat' as const, count: 1 },
      ]
      const before = total(missingOf(needs, crew))
      const after = total(missingOf(needs, [...crew, coming(more)]))
      expect(after).toBeLessThanOrEqual(before)
      expect(before - after).toBeLessThanOrEqual(1)
    }),
  )
})
