import { expect, test } from 'vitest'
import { basisLines } from './basis'
import { orBlank } from './office'

test('a paper names a clause of law with its code, and leaves an entry that is nobody’s standard to the pen', () => {
  expect(basisLines({ clauseId: 'GM-11-6', clauseVersion: null })).toEqual([expect.stringMatching(/^依据：.+（.+）$/)])
  expect(basisLines({ clauseId: 'GEN-1', clauseVersion: null })).toEqual([`依据：${orBlank('')}`])
  expect(basisLines({ clauseId: null, clauseVersion: null })).toEqual([])
})
