import { clauseOf } from '@huhang/domain/hazards'
import { expect, test } from 'vitest'
import { basisLines, problemShown } from './basis'
import { orBlank } from './office'

test('a paper names a clause of law with its code and what its wording is worth, and leaves what is nobody’s standard to the pen', () => {
  expect(basisLines({ clauseId: 'GM-11-6', clauseVersion: null })).toEqual([
    expect.stringMatching(/^依据：.+（.+）〔待核对原文〕$/),
  ])
  expect(basisLines({ clauseId: 'GEN-1', clauseVersion: null })).toEqual([`依据：${orBlank('')}`])
  expect(basisLines({ clauseId: null, clauseVersion: null })).toEqual([`依据：${orBlank('')}`])
})

test('a problem in the words of a condensed clause is marked on paper, one in one’s own words is not', () => {
  const of = (clauseId: string, description: string) => problemShown({ clauseId, clauseVersion: null, description })
  const text = clauseOf('GM-11-6', null)?.clause.text ?? expect.unreachable()
  expect(of('GM-11-6', text)).toBe(`${text}〔待核对原文〕`)
  expect(of('GM-11-6', `${text}〔待核对原文〕`)).toBe(`${text}〔待核对原文〕`)
  expect(of('GM-11-6', '二号除尘器没有锁气卸灰装置')).toBe('二号除尘器没有锁气卸灰装置')
  const own = clauseOf('GEN-1', null)?.clause.text ?? expect.unreachable()
  expect(of('GEN-1', own)).toBe(own)
})
