import { expect, test } from 'vitest'
import { barRecipient } from './hand-over.rules'

test('FW-1 a refused record goes to a colleague in office, never to oneself or to nobody', () => {
  expect(barRecipient('a', { id: 'b', mayActAs: ['volunteer', 'inspector'] })).toBeNull()
  for (const to of [null, { id: 'a', mayActAs: ['inspector'] }, { id: 'b', mayActAs: ['volunteer'] }])
    expect(barRecipient('a', to)).toMatchObject({ code: 'handover.recipient' })
})
