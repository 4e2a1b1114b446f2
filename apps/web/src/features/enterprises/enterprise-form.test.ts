import type { AreaId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { emptyEnterprise, enterpriseTrouble, wholeEnterprise } from './enterprise-form'
import { emptyPremises, wholePremises } from './premises-form'

const whole = {
  ...emptyEnterprise,
  name: '示例厂',
  uscc: '91371599 dm0000 07',
  areaId: '371502001' as AreaId,
  industry: 'C34',
}

test('an empty form names every field that is missing', () => {
  expect(Object.keys(enterpriseTrouble(emptyEnterprise)).toSorted()).toEqual(['areaId', 'industry', 'name', 'uscc'])
  expect(wholeEnterprise(emptyEnterprise)).toBeNull()
})

test('a wrong check character keeps the form from being sent', () => {
  expect(enterpriseTrouble({ ...whole, uscc: '91370611MA3W8B5D31' })).toEqual({ uscc: 'uscc' })
  expect(wholeEnterprise({ ...whole, uscc: '91370611ma3w8b5d30' })).toMatchObject({
    uscc: '91370611MA3W8B5D30',
    family: null,
  })
})

test('a place needs a name, an address, an area and a point', () => {
  const form = { ...emptyPremises('一厂'), address: '示例路', areaId: '371502001' as AreaId }
  expect(wholePremises(form)).toBeNull()
  expect(wholePremises({ ...form, place: { lat: 36.4, lng: 116 } })).toMatchObject({ name: '一厂' })
})
