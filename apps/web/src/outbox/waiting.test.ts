import { expect, test } from 'vitest'
import type { EntryRow, EntryState } from '../device'
import type { Opened } from './open-entry'
import { happening, madeHere, subjectsThatWait } from './waiting'

const row = (name: string, subjects: string[], state: EntryState = 'waiting') =>
  ({ id: `${name} ${state}`, name, subjects, state }) as EntryRow

test('what waits counts as if it had happened; what was sent back, changed meanwhile or does not open does not', () => {
  const said = { command: { commandId: 'c' } } as Opened['said']
  const entries = (['waiting', 'refused', 'changed'] as const).map(
    (state): Opened => ({ row: row('dispatch.checkIn', ['m'], state), said, answer: null }),
  )
  const broken: Opened = { row: row('dispatch.checkIn', ['m']), said: null, answer: null }
  expect(happening([...entries, broken])).toEqual([{ name: 'dispatch.checkIn', command: { commandId: 'c' } }])
})

test('rows of a list are marked by all that something waits about', () => {
  const rows = [row('hazards.issueOrder', ['o', 'h1', 'h2']), row('hazards.verifyFix', ['h3'], 'refused')]
  expect([...subjectsThatWait(rows)]).toEqual(['o', 'h1', 'h2'])
})

test('a list is short of the visits made here, and of their hazards beside those told alone', () => {
  const rows = [
    row('inspections.record', ['v1', 'h1', 'h2']),
    row('inspections.record', ['v2']),
    row('inspections.record', ['v3', 'h3'], 'refused'),
    row('hazards.report', ['h4']),
    row('hazards.verifyFix', ['h5']),
  ]
  expect(madeHere(rows, 'visits')).toBe(2)
  expect(madeHere(rows, 'hazards')).toBe(3)
})
