import { expect, test } from 'vitest'
import { readSearch, writeSearch } from './search-text'

test('an area typed by hand is the area, as it is when the page wrote it, now or before', () => {
  expect(readSearch('?areaId=371502')).toEqual({ areaId: '371502' })
  expect(readSearch('?areaId=%22371502%22')).toEqual({ areaId: '371502' })
  expect(writeSearch({ areaId: '371502' })).toBe('?areaId=371502')
})

test('what a page writes, it reads again', () => {
  for (const search of [
    { new: true, list: false },
    { layers: ['hazards', 'teams'] },
    { find: 'true' },
    { find: '"quoted"' },
    { find: '[half a list' },
    { find: '50% & more = ?', at: 'incidents:1' },
    {},
  ])
    expect(readSearch(writeSearch(search))).toEqual(search)
})

test('a number is read as the text it was typed as', () => {
  expect(readSearch(writeSearch({ lat: 36.45, z: 12 }))).toEqual({ lat: '36.45', z: '12' })
})
