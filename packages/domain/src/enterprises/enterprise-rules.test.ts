import { expect, test } from 'vitest'
import { checkFamily, checkMain, checkMerge, checkNamedOnce, mustStand } from './enterprise-rules'
import { familyTable } from './industries'

const standing = (id: string, status = 'active', mergedIntoId: string | null = null) => ({ id, status, mergedIntoId })

test('EN-6 nothing is changed on a record that went into another', () => {
  expect(() => mustStand(standing('a'))).not.toThrow()
  expect(() => mustStand(standing('a', 'merged', 'b'))).toThrow(expect.objectContaining({ details: { intoId: 'b' } }))
})

test('EN-7 only two different standing records are merged', () => {
  expect(() => checkMerge(standing('a'), standing('b'))).not.toThrow()
  expect(() => checkMerge(standing('a', 'closed'), standing('b'))).not.toThrow()
  expect(() => checkMerge(standing('a'), standing('a'))).toThrow('enterprise.merge-same')
  expect(() => checkMerge(standing('a', 'merged', 'c'), standing('b'))).toThrow('enterprise.merged')
  expect(() => checkMerge(standing('a'), standing('b', 'merged', 'c'))).toThrow('enterprise.merged')
})

test('EN-8 a premises or contact is named once', () => {
  expect(() => checkNamedOnce(['p', 'q'], ['c'])).not.toThrow()
  expect(() => checkNamedOnce(['p', 'p'], [])).toThrow('premises.twice')
  expect(() => checkNamedOnce([], ['c', 'c'])).toThrow('enterprise.contact-twice')
})

test('EN-9 the main place passes its mark on before it is closed or unmarked', () => {
  expect(() => checkMain({ isMain: true }, { isMain: false, isClosed: false }, 1)).toThrow('premises.needs-main')
  expect(() => checkMain({ isMain: true }, { isMain: true, isClosed: true }, 1)).toThrow('premises.needs-main')
  expect(() => checkMain({ isMain: true }, { isMain: true, isClosed: true }, 0)).not.toThrow()
  expect(() => checkMain({ isMain: false }, { isMain: true, isClosed: false }, 1)).not.toThrow()
})

test('EN-10 a family is one of the city’s table', () => {
  expect(() => checkFamily(null, familyTable)).not.toThrow()
  expect(() => checkFamily('metallurgy', familyTable)).not.toThrow()
  expect(() => checkFamily('witchcraft', familyTable)).toThrow('enterprise.family-unknown')
})
