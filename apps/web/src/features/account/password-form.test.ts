import { expect, test } from 'vitest'
import { passwordTrouble } from './password-form'

test('a password is long enough and typed twice alike', () => {
  expect(passwordTrouble({ current: '', next: '短', again: '' })).toEqual({
    current: 'password.currentMissing',
    next: 'password.tooShort',
    again: 'password.different',
  })
  expect(passwordTrouble({ current: 'x', next: '一二三四五六七八九十', again: '一二三四五六七八九十' })).toEqual({})
})
