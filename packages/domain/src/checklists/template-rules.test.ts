import { expect, test } from 'vitest'
import { choice, number, on, templateOf, yesNo } from './checklist-fixture'
import { earliestFrom, endedBy, reopenedBy, templateTroubles } from './template-rules'

const troubles = (...items: Parameters<typeof templateOf>[0]) => templateTroubles(templateOf(items))

test('CL-9 keys stand once, limits are in order, choices differ', () => {
  expect(troubles(yesNo('a'), yesNo('b'))).toEqual([])
  expect(troubles(yesNo('a'), yesNo('a'))).toEqual([{ at: 'a', trouble: 'item-twice' }])
  expect(troubles(number('a', 2, 1))).toEqual([{ at: 'a', trouble: 'limits-inverted' }])
  const same = { key: 'x', text: { zh: '同' }, counts: null }
  expect(troubles(choice('a', { choices: [same, same] }))).toEqual([{ at: 'a', trouble: 'choice-twice' }])
  const section = { key: 's', title: { zh: '一' }, items: [yesNo('a')] }
  const twice = templateOf([], { sections: [section, { ...section, items: [yesNo('b')] }] })
  expect(templateTroubles(twice)).toEqual([{ at: 's', trouble: 'section-twice' }])
})

test('CL-9 a condition looks back, at an answer that can be given', () => {
  const hanging = (showIf: NonNullable<Parameters<typeof yesNo>[1]>['showIf'] & object) => yesNo('b', { showIf })
  expect(troubles(choice('a'), hanging([{ item: 'a', is: ['good', 'na'] }]))).toEqual([])
  expect(troubles(choice('a'), hanging([{ item: 'a', is: ['none'] }]))).toEqual([
    { at: 'b', trouble: 'condition-misfits' },
  ])
  expect(troubles(hanging([{ item: 'b', is: ['yes'] }]))).toEqual([{ at: 'b', trouble: 'condition-unknown' }])
  expect(troubles(yesNo('a'), hanging([{ item: 'a', from: 1, to: null }]))).toEqual([
    { at: 'b', trouble: 'condition-misfits' },
  ])
})

test('CL-9 a no names a clause in force on the first day, and no grade below it', () => {
  const of = (clauseId: string, grade: 'general' | 'major') => yesNo('a', { no: { clauseId, grade } })
  expect(troubles(of('GM-11-3', 'major'))).toEqual([])
  expect(troubles(of('GM-11-3', 'general'))).toEqual([{ at: 'a', trouble: 'grade-too-low' }])
  expect(troubles(of('GM-99-9', 'major'))).toEqual([{ at: 'a', trouble: 'clause-unknown' }])
})

const today = on('2025-05-10')
const version = (validFrom: string, validTo: string | null = null) => ({
  validFrom: on(validFrom),
  validTo: validTo === null ? null : on(validTo),
})

test('CL-10 what decides today goes on deciding today', () => {
  expect(earliestFrom([], today)).toBe('2025-05-10')
  expect(earliestFrom([version('2025-01-01')], today)).toBe('2025-05-11')
  expect(earliestFrom([version('2025-01-01', '2025-05-10')], today)).toBe('2025-05-11')
  expect(earliestFrom([version('2025-01-01', '2025-05-09')], today)).toBe('2025-05-10')
  expect(earliestFrom([version('2025-06-01'), version('2025-01-01', '2025-05-31')], today)).toBe('2025-06-01')
  expect(earliestFrom([version('2025-06-01', '2025-05-10'), version('2025-01-01')], today)).toBe('2025-05-11')
})

test('CL-10 a version ends all that reach into its days; one that never begins gives its days back', () => {
  const [first, never, gone] = [
    version('2025-01-01', '2025-05-31'),
    version('2025-06-01', '2025-05-10'),
    version('2024-01-01', '2024-12-31'),
  ]
  for (const from of ['2025-05-02', '2025-05-11']) expect(endedBy([never, first, gone], on(from))).toEqual([first])
  expect(reopenedBy([first, gone], version('2025-06-01'), on('2025-05-10'))).toBe(first)
  expect(reopenedBy([first, gone], version('2025-06-01'), on('2025-06-01')), 'it was in force a day').toBeNull()
  expect(reopenedBy([gone], version('2025-06-01'), on('2025-05-10'))).toBeNull()
})
