import { expect, test } from 'vitest'
import { familyOf, familyTable, industrySections } from './industries'

test('EN-5 an industry code suggests its family by the longest division', () => {
  expect(familyOf('C3252')).toBe('nonferrous')
  expect(familyOf('C26')).toBe('chemicals')
  expect(familyOf('G59')).toBe('trade')
  expect(familyOf('G54')).toBe('transport')
  expect(familyOf('J66')).toBeNull()
})

test('EN-5 a division stands in one family only, and its section exists', () => {
  const divisions = familyTable.flatMap((row) => row.divisions)
  expect(new Set(divisions).size).toBe(divisions.length)
  expect(divisions.every((division) => industrySections[division.charAt(0)] !== undefined)).toBe(true)
  expect(Object.keys(industrySections).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
})

test('EN-5 keys are unique, and nothing from memory is called official', () => {
  expect(new Set(familyTable.map((row) => row.key)).size).toBe(familyTable.length)
  expect(familyTable.every((row) => row.tag === 'memory')).toBe(true)
})
