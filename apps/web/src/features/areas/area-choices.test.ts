import type { AreaId } from '@huhang/contract'
import type { AreaView } from '@huhang/contract/areas'
import { expect, test } from 'vitest'
import { areaAfterMove, topOf, topsOf, townsUnder } from './area-choices'

const id = (code: string) => code as AreaId
const area = (
  areaId: string,
  kind: AreaView['kind'],
  parentId: string | null,
  isMine = true,
  managedById: string | null = null,
): AreaView => ({
  areaId: id(areaId),
  kind,
  name: areaId,
  nameEn: null,
  pinyin: areaId,
  parentId: parentId as AreaId | null,
  managedById: managedById as AreaId | null,
  lat: null,
  lng: null,
  isMine,
})
const areas = [
  area('371500', 'city', null, false),
  area('z:gaoxin', 'zone', '371500'),
  area('371502', 'county', '371500', false),
  area('371521', 'county', '371500', false),
  area('371502108', 'town', '371502', true, 'z:gaoxin'),
  area('371502001', 'town', '371502', false),
]

test('who works for a zone chooses among its towns, also by way of their county', () => {
  expect(topsOf(areas).map((each) => each.areaId)).toEqual(['371502', 'z:gaoxin'])
  expect(townsUnder(areas, id('371502')).map((each) => each.areaId)).toEqual(['371502108'])
  expect(townsUnder(areas, id('z:gaoxin')).map((each) => each.areaId)).toEqual(['371502108'])
})

test('a chosen town shows under the zone it was chosen by, else under its county', () => {
  expect(topOf(areas, id('371502108'), id('z:gaoxin'))).toBe('z:gaoxin')
  expect(topOf(areas, id('371502108'), '')).toBe('371502')
  expect(topOf(areas, '', id('371521'))).toBe('371521')
  expect(topOf(areas, id('371500'), '')).toBe('')
})

test('a place moved into another county takes that county; within its own it keeps the town that was chosen', () => {
  expect(areaAfterMove('', id('371502'))).toBe('371502')
  expect(areaAfterMove(id('371502108'), id('371502'))).toBe('371502108')
  expect(areaAfterMove(id('371502108'), id('371521'))).toBe('371521')
  expect(areaAfterMove(id('z:gaoxin'), id('371502')), 'a zone is no part of one county').toBe('z:gaoxin')
  expect(areaAfterMove(id('371502108'), null), 'outside the city nothing is known better').toBe('371502108')
})
