import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramOf } from '../kernel'
import { incidentSteps } from './incident.steps'
import { missionSteps } from './mission.steps'
import { missionPersonSteps } from './mission-person.steps'

const readIn = (folder: string, name: string) => readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8')

test('the diagrams of dispatch are the tables', () => {
  const readme = readIn('./', 'README.md')
  for (const steps of [incidentSteps, missionSteps, missionPersonSteps]) expect(readme).toContain(diagramOf(steps))
})

test.each(['./', '../volunteers/'])('every rule in %s has a test whose title begins with it', (folder) => {
  const rules = [...readIn(folder, 'README.md').matchAll(/^- \*\*([A-Z]{2}-\d+)\*\*/gm)].map((match) => match[1])
  const tests = readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readIn(folder, name))
    .join('\n')
  expect(rules.length).toBeGreaterThan(4)
  for (const rule of rules) expect(tests).toContain(`test('${rule} `)
})
