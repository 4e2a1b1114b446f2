import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramOf } from '../kernel'
import { inspectionSteps } from './inspection-steps'

const here = new URL('./', import.meta.url)
const actions = new URL('../../../actions/src/inspections/', import.meta.url)
const readme = readFileSync(new URL('README.md', here), 'utf8')

test('the diagram of inspections is the table', () => {
  expect(readme).toContain(diagramOf(inspectionSteps))
})

test('every rule of inspections has a test whose title begins with its number', () => {
  const tests = [here, actions].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  )
  const rules = [...readme.matchAll(/\*\*(IN-\d+)\*\*/g)].map(([, rule]) => rule)
  expect(rules).toHaveLength(23)
  expect(rules.filter((rule) => !tests.some((text) => text.includes(`test('${rule} `)))).toEqual([])
})
