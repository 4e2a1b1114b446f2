import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folders = ['./', '../../../actions/src/checklists/', '../../../formats/src/checklists/'].map(
  (folder) => new URL(folder, import.meta.url),
)

test('every rule of checklists has a test whose title begins with its number', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const tests = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  )
  const rules = [...readme.matchAll(/\*\*(CL-\d+)\*\*/g)].map(([, rule]) => rule)
  expect(rules).toHaveLength(13)
  expect(rules.filter((rule) => !tests.some((text) => text.includes(`test('${rule} `)))).toEqual([])
})
