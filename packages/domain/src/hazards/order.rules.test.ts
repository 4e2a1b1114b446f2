import type { AreaId, OrderId, PremisesId } from '@huhang/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLimits } from './deadlines'
import { documentNumber, readDocumentNumber, shorthandOf } from './document-number'
import { enterprise, hazard, on, person } from './hazard-fixture'
import { barOrder, orderedDeadline } from './order.rules'

const inspector = person('inspector')
const found = hazard({ status: 'found' })

test('HZ-10 an order is about hazards of one premises, none under an order already', () => {
  expect(barOrder([found, found], inspector)).toBeNull()
  expect(barOrder([found, { ...found, premisesId: 'p-2' as PremisesId }], inspector)?.code).toBe(
    'hazard.order-of-several-premises',
  )
  expect(barOrder([{ ...found, status: 'rectifying', orderId: 'o' as OrderId }], inspector)?.code).toBe(
    'hazard.ordered-already',
  )
  expect(barOrder([hazard({ status: 'verified' })], inspector)?.code).toBe('hazard.wrong-status')
  expect(barOrder([found], person('company', [enterprise]))?.code).toBe('hazard.company-side')
})

test('HZ-4 an order names a deadline or takes the hazard’s own; one already past is refused', () => {
  expect(orderedDeadline(found, undefined, on('2025-05-02'), defaultLimits)).toBe('2025-05-16')
  expect(orderedDeadline(found, on('2025-05-20'), on('2025-05-02'), defaultLimits)).toBe('2025-05-20')
  expect(() => orderedDeadline(found, undefined, on('2025-05-17'), defaultLimits)).toThrow(
    'hazard.deadline-out-of-range',
  )
})

test('HZ-16 a number is written with full-width and hexagonal brackets', () => {
  expect(documentNumber({ shorthand: '聊', kind: '责改', year: 2025, serial: 12 })).toBe('（聊）应急责改〔2025〕12号')
})

test('HZ-16 what is written is read back, also as people type it', () => {
  const number = fc.record({
    shorthand: fc.constantFrom('聊', '聊东昌', '聊高'),
    kind: fc.constantFrom('检记' as const, '责改' as const, '复查' as const),
    year: fc.integer({ min: 2000, max: 2099 }),
    serial: fc.integer({ min: 1, max: 99_999 }),
  })
  fc.assert(
    fc.property(number, (one) => {
      expect(readDocumentNumber(documentNumber(one))).toEqual(one)
    }),
  )
  expect(readDocumentNumber('(聊)应急责改[2025]7 号')).toEqual({ shorthand: '聊', kind: '责改', year: 2025, serial: 7 })
  expect(readDocumentNumber('（聊）应急责改〔2025〕07号')).toBeNull()
})

test('HZ-16 the agency is that of the nearest area with a shorthand', () => {
  const id = (text: string) => text as AreaId
  const below: Record<string, AreaId[]> = { '371500': [id('371502'), id('371502001')], '371502': [id('371502001')] }
  const areas = { root: id('371500'), below: (area: AreaId) => new Set(below[area] ?? []) }
  const shorthands = { '371500': '聊', '371502': '聊东昌' }
  expect(shorthandOf(id('371502001'), shorthands, areas)).toBe('聊东昌')
  expect(shorthandOf(id('371502'), shorthands, areas)).toBe('聊东昌')
  expect(shorthandOf(id('371500'), shorthands, areas)).toBe('聊')
  expect(shorthandOf(id('371502001'), { '371500': '聊' }, areas)).toBe('聊')
})
