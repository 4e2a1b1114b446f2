import { expect, test } from 'vitest'
import { nameKeyOf } from './name-key'

test('EN-4 width, brackets, spaces and capitals make no difference', () => {
  expect(nameKeyOf('聊城 示例(集团)ＡＢＣ有限公司')).toBe(nameKeyOf('聊城示例（集团）abc 有限公司'))
  expect(nameKeyOf('示例·五金店')).toBe('示例五金店')
})

test('EN-4 other names stay other names', () => {
  expect(nameKeyOf('示例一厂')).not.toBe(nameKeyOf('示例二厂'))
})
