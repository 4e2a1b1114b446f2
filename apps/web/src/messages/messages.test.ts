import { errorKinds } from '@huhang/contract'
import { expect, test } from 'vitest'
import { catalogue as en } from './en'
import { catalogue as zh } from './zh-CN'

function keysOf(messages: object, path = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value as object, `${path}${key} › `),
  )
}

function textsOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value as object, `${path}${key} › `),
  )
}

/** English names a count twice to choose its plural. */
const slots = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))].sort()

test('both languages have the same keys', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
})

test('both languages name the same values in a message', () => {
  const english = new Map(textsOf(en))
  const different = textsOf(zh).filter(([key, text]) => String(slots(text)) !== String(slots(english.get(key) ?? '')))
  expect(different.map(([key]) => key)).toEqual([])
})

test('every code of the error registry has a message', () => {
  expect(Object.keys(errorKinds).filter((code) => !Object.hasOwn(zh.errors, code))).toEqual([])
})

test('no message is empty', () => {
  const empty = [...textsOf(zh), ...textsOf(en)].filter(([, text]) => text.trim() === '')
  expect(empty.map(([key]) => key)).toEqual([])
})

test('Chinese is written with Chinese commas, colons and brackets', () => {
  const mixed = textsOf(zh).filter(([, text]) => /\p{Script=Han}[,:;?!(]|[,:;?!)]\p{Script=Han}/u.test(text))
  expect(mixed).toEqual([])
})
