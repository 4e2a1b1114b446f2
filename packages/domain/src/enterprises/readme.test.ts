import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramOf } from '../kernel'
import { enterpriseSteps } from './enterprise-steps'

test('the diagram of enterprises is the table', () => {
  expect(readFileSync(new URL('./README.md', import.meta.url), 'utf8')).toContain(diagramOf(enterpriseSteps))
})
