import { expect, test } from 'vitest'
import { parseMapping, shippedMapping, shippedMappings } from './mappings'

test('every mapping that comes with Huhang is a valid one', () => {
  expect(shippedMappings.map((name) => shippedMapping(name)?.source)).toEqual([...shippedMappings])
})

test('a wrong mapping says where it is wrong', () => {
  const mapping = shippedMapping('dinesafe')
  expect(() => parseMapping('mine', { ...mapping, zone: 'Mars/Olympus' })).toThrow(
    expect.objectContaining({ details: { mapping: 'mine', problem: 'zone: mapping.zone-unknown' } }),
  )
})
