import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('./', import.meta.url)

test('every rule of fieldwork has a test whose title begins with its number', () => {
  const tests = readdirSync(here)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, here), 'utf8'))
  const readme = readFileSync(new URL('README.md', here), 'utf8')
  const rules = [...readme.matchAll(/\*\*(FW-\d+)\*\*/g)].map(([, rule]) => rule)
  expect(rules).toHaveLength(2)
  expect(rules.filter((rule) => !tests.some((text) => text.includes(`test('${rule} `)))).toEqual([])
})
