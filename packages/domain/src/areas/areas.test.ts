import type { AreaId } from '@huhang/contract'
import type { NewArea } from '@huhang/contract/areas'
import { expect, test } from 'vitest'
import { currentCode, kindOfCode, parentOfCode } from './area-codes'
import { areaPath } from './area-path'
import { checkAreas } from './area-rules'
import { buildAreaTree, isKnownArea, mustBeKnown } from './area-tree'

const id = (code: string) => code as AreaId
const node = (code: string, parentId: string | null, managedById: string | null = null) => ({
  id: id(code),
  parentId: parentId as AreaId | null,
  managedById: managedById as AreaId | null,
})
const tree = buildAreaTree([
  node('371500', null),
  node('371502', '371500'),
  node('371521', '371500'),
  node('z:gaoxin', '371500'),
  node('371502108', '371502', 'z:gaoxin'),
  node('371502001', '371502'),
  node('371502108001', '371502108'),
])

test('AR-1 the code says what kind of area it is', () => {
  expect(['371500', '371502', '371502108', '371502108001', 'z:gaoxin'].map((code) => kindOfCode(id(code)))).toEqual([
    'city',
    'county',
    'town',
    'village',
    'zone',
  ])
})

test('AR-2 the code says what lies above it, but a zone’s does not', () => {
  expect(parentOfCode(id('371502108001'))).toBe('371502108')
  expect(parentOfCode(id('371502108'))).toBe('371502')
  expect(parentOfCode(id('371502'))).toBe('371500')
  expect(parentOfCode(id('371500'))).toBeNull()
  expect(parentOfCode(id('z:gaoxin'))).toBeNull()
})

test('AR-3 a town run by a zone belongs to the zone and to its county', () => {
  expect([...tree.below(id('z:gaoxin'))]).toEqual(['z:gaoxin', '371502108', '371502108001'])
  expect(tree.below(id('371502')).has(id('371502108001'))).toBe(true)
  expect(tree.below(id('371521'))).toEqual(new Set(['371521']))
  expect(tree.below(tree.root).size).toBe(7)
})

test('AR-3 a circle of parents ends', () => {
  const circle = buildAreaTree([node('371502', '371521'), node('371521', '371502')])
  expect(circle.below(id('371502')).size).toBe(2)
})

test('AR-4 the retired code of 茌平县 and its towns lead to the district of today', () => {
  expect(currentCode(id('371523'))).toBe('371503')
  expect(currentCode(id('371523101'))).toBe('371503101')
  expect(currentCode(id('371521'))).toBe('371521')
})

test('AR-5 a record cannot lie in an area that is not on the map', () => {
  expect(isKnownArea(tree, id('371521'))).toBe(true)
  expect(() => mustBeKnown(tree, id('990000'))).toThrow('area.unknown')
})

const area = (areaId: string, parentId: string | null, kind: NewArea['kind']): NewArea => ({
  areaId: id(areaId),
  kind,
  name: areaId,
  nameEn: null,
  pinyin: areaId,
  parentId: parentId as AreaId | null,
  managedById: null,
  place: null,
})

test('AR-6 parents are known or come first in the list', () => {
  const town = area('371502001', '371502', 'town')
  const county = area('371502', '371500', 'county')
  const isKnown = (areaId: AreaId) => areaId === '371500'
  expect(() => checkAreas([county, town], isKnown)).not.toThrow()
  expect(() => checkAreas([town, county], isKnown)).toThrow('area.parent-unknown')
  expect(() => checkAreas([area('371502', '371521', 'county')], isKnown)).toThrow('area.code-mismatch')
  expect(() => checkAreas([area('371502', '371500', 'town')], isKnown)).toThrow('area.code-mismatch')
})

test('a path leads from the city down', () => {
  const areas = new Map(
    [area('371500', null, 'city'), area('371502', '371500', 'county'), area('371502001', '371502', 'town')].map(
      (each) => [each.areaId, each],
    ),
  )
  expect(areaPath(areas, id('371502001')).map((each) => each.areaId)).toEqual(['371500', '371502', '371502001'])
  expect(areaPath(areas, id('990000'))).toEqual([])
})
