import { expect, test } from 'vitest'
import { maskName, maskPhone } from './mask'

test('AC-5 a phone keeps three digits in front and four at the end', () => {
  expect(maskPhone('13800001234')).toBe('138****1234')
  expect(maskPhone('06351234567')).toBe('063****4567')
})

test('AC-5 public short numbers have nothing to hide', () => {
  expect(maskPhone('12350')).toBe('12350')
})

test('AC-5 a name keeps its first character and never tells how long a long one is', () => {
  expect(maskName('张三')).toBe('张*')
  expect(maskName('欧阳一二三')).toBe('欧**')
  expect(maskName('')).toBe('')
})
