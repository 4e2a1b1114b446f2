import { expect, test } from 'vitest'
import { premisesOfCode } from './premises-of-code'

const id = '01980000-0000-7000-8000-000000000001'

test('a code of ours names a place, under whatever address the city was reached when it was printed', () => {
  expect(premisesOfCode(`https://anquan.example/p/${id}`)).toBe(id)
  expect(premisesOfCode(`http://10.0.0.5:4100/p/${id.toUpperCase()}?from=sticker`)).toBe(id)
})

test.each([
  'WIFI:S:office;T:WPA;P:secret;;',
  'https://pay.example/p/01980000',
  `https://anquan.example/p/${id}/edit`,
  `https://anquan.example/q/${id}`,
  `javascript:location='/p/${id}'`,
  `/p/${id}`,
  '',
])('%s is nobody’s place', (text) => {
  expect(premisesOfCode(text)).toBe(null)
})
