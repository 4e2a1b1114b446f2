import type { AreaId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { emptyIncident, fieldsOf, troubleOf } from './incident-draft'

const words = () => '溺水'
const whole = {
  ...emptyIncident,
  category: 'drowning' as const,
  place: { lat: 36.4, lng: 115.9 },
  areaId: '371502' as AreaId,
}

test('category, place and area must be known; all else may wait', () => {
  expect(troubleOf(emptyIncident)).toEqual({ category: true, place: true, areaId: true })
  expect(troubleOf(whole)).toEqual({})
  expect(fieldsOf(emptyIncident, words)).toBeNull()
})

test('an incident without a title is named by its category and address', () => {
  expect(fieldsOf(whole, words)?.title).toBe('溺水')
  expect(fieldsOf({ ...whole, address: ' 湖边 ' }, words)?.title).toBe('溺水 · 湖边')
  expect(fieldsOf({ ...whole, title: '两人落水', address: '湖边' }, words)?.title).toBe('两人落水')
})

test('an empty caller is unknown, not an empty name', () => {
  expect(fieldsOf({ ...whole, callerName: ' ' }, words)?.caller).toEqual({ name: null, phone: null })
})
