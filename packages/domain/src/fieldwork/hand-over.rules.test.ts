import { expect, test } from 'vitest'
import { barRecipient, mostOpenHandOvers } from './hand-over.rules'

test('FW-1 a refused record goes to a colleague in office, never to oneself or to nobody', () => {
  const openFromMe = 0
  expect(barRecipient('a', { id: 'b', mayActAs: ['volunteer', 'inspector'], openFromMe })).toBeNull()
  for (const to of [
    null,
    { id: 'a', mayActAs: ['inspector'], openFromMe },
    { id: 'b', mayActAs: ['volunteer'], openFromMe },
  ])
    expect(barRecipient('a', to)).toMatchObject({ code: 'handover.recipient' })
})

test('FW-2 a colleague who has not seen to those before gets no more from the same person', () => {
  const to = { id: 'b', mayActAs: ['inspector'] }
  expect(barRecipient('a', { ...to, openFromMe: mostOpenHandOvers - 1 })).toBeNull()
  expect(barRecipient('a', { ...to, openFromMe: mostOpenHandOvers })).toMatchObject({ code: 'handover.too-many' })
})
