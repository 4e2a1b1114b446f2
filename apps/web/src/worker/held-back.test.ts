import { expect, test } from 'vitest'
import { heldBack } from './held-back'

test('a version takes over while nothing waits, or only what it can send', () => {
  expect(heldBack([], [2])).toBe(0)
  expect(
    heldBack(
      [
        { format: 1, state: 'waiting' },
        { format: 2, state: 'refused' },
      ],
      [1, 2],
    ),
  ).toBe(0)
})

test('what it cannot read holds it back, an older format as well as one of a newer version that was taken back', () => {
  const entries = [
    { format: 1, state: 'waiting' },
    { format: 2, state: 'waiting' },
    { format: 3, state: 'refused' },
    { format: 3, state: 'changed' },
  ]
  expect(heldBack(entries, [2])).toBe(3)
})

test('what has come to its end holds nobody back', () => {
  expect(
    heldBack(
      [
        { format: 1, state: 'accepted' },
        { format: 1, state: 'dropped' },
      ],
      [2],
    ),
  ).toBe(0)
})
