import { expect, test } from 'vitest'
import { pinyinOf } from './pinyin-of'

test('Chinese becomes syllables and initials', () => {
  expect(pinyinOf('聊城示例机械')).toEqual({ key: 'liao cheng shi li ji xie', initials: 'lcsljx' })
})

test('letters and digits stay, signs go', () => {
  expect(pinyinOf('示例（A1）厂')).toEqual({ key: 'shi li a1 chang', initials: 'sla1c' })
  expect(pinyinOf('Li Lei')).toEqual({ key: 'lilei', initials: 'lilei' })
})

test('a surname is read as surnames are', () => {
  expect(pinyinOf('单某某', { isPerson: true }).key).toBe('shan mou mou')
  expect(pinyinOf('曾某', { isPerson: true }).initials).toBe('zm')
})

test('ü sorts as v', () => {
  expect(pinyinOf('吕布旅店').key).toBe('lv bu lv dian')
})
