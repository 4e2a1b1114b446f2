import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramOf } from '../kernel'
import { hazardSteps } from './hazard-steps'

const here = (file: string) => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
const readme = here('README.md')

test('the diagram of hazards is the table', () => {
  expect(readme).toContain(diagramOf(hazardSteps))
})

test('every rule of hazards has a test that begins with its number', () => {
  const tests = [
    ...readdirSync(new URL('.', import.meta.url)),
    ...readdirSync(new URL('./rule-packs', import.meta.url)).map((file) => `rule-packs/${file}`),
  ]
    .filter((file) => file.endsWith('.test.ts'))
    .map(here)
    .join('\n')
  const rules = [...readme.matchAll(/\*\*(HZ-\d+)\*\*/g)].map(([, rule]) => rule)
  expect(rules.length).toBeGreaterThan(0)
  expect(rules.filter((rule) => !new RegExp(`test\\(\\s*['\`]${rule} `).test(tests))).toEqual([])
})
