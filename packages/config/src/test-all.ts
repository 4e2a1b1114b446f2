import { generate, lint, types } from './steps/check-sources.ts'
import { journeys } from './steps/journeys.ts'
import { add, closingLine, nothing, type Outcome } from './steps/outcome.ts'
import { startPostgres15 } from './steps/postgres-15.ts'
import { proof } from './steps/proof.ts'
import { vitestStep } from './steps/vitest-step.ts'

type Step = { kind: string; name: string; run: (filters: string[]) => Promise<Outcome> }

const steps: Step[] = [
  { kind: 'always', name: 'generate', run: generate },
  { kind: 'lint', name: 'format and lint', run: lint },
  { kind: 'types', name: 'types', run: types },
  { kind: 'unit', name: 'unit tests', run: (filters) => vitestStep('unit', filters) },
  { kind: 'db', name: 'database tests, embedded PostgreSQL', run: (filters) => vitestStep('db', filters) },
  { kind: 'db', name: 'database tests, TEST_DATABASE_URL', run: onGivenServer },
  { kind: 'db', name: 'database tests, PostgreSQL 15', run: onPostgres15 },
  { kind: 'e2e', name: 'browser journeys', run: journeys },
  { kind: 'proof', name: 'proof: nothing lost, nothing doubled', run: proof },
]

async function onGivenServer(filters: string[]): Promise<Outcome> {
  const url = process.env.TEST_DATABASE_URL
  return url ? vitestStep('db', filters, url) : { ...nothing, skipped: ['database tests: no TEST_DATABASE_URL'] }
}

async function onPostgres15(filters: string[]): Promise<Outcome> {
  if (!process.env.CI) return { ...nothing, skipped: ['database tests on PostgreSQL 15: only with CI=true'] }
  const server = await startPostgres15()
  if (typeof server === 'string') return { ...nothing, skipped: [server] }
  try {
    return await vitestStep('db', filters, server.url)
  } finally {
    await server.stop()
  }
}

function readArguments(): { only: string[]; filters: string[] } {
  const only: string[] = []
  const filters: string[] = []
  const args = process.argv.slice(2).filter((arg) => arg !== '--')
  for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
    if (arg === '--only') only.push(...(args.shift() ?? '').split(','))
    else filters.push(arg)
  }
  const kinds = new Set(steps.map((step) => step.kind))
  const unknown = only.filter((kind) => !kinds.has(kind))
  if (unknown.length > 0) throw new Error(`--only takes ${[...kinds].join(', ')}; not ${unknown.join(', ')}`)
  return { only, filters }
}

async function attempt(step: Step, filters: string[]): Promise<Outcome> {
  const begunAt = Date.now()
  console.log(`\n── ${step.name}`)
  const outcome = await step.run(filters).catch((error: unknown) => {
    console.error(error)
    return { ...nothing, failed: 1 }
  })
  for (const title of outcome.skipped) console.log(`skipped: ${title}`)
  console.log(`── ${step.name}: ${closingLine(outcome)} in ${((Date.now() - begunAt) / 1000).toFixed(1)} s`)
  return outcome
}

async function main(): Promise<void> {
  const { only, filters } = readArguments()
  let total = nothing
  const failures: string[] = []
  for (const step of steps) {
    if (step.kind !== 'always' && only.length > 0 && !only.includes(step.kind)) continue
    const outcome = await attempt(step, filters)
    if (outcome.failed > 0) failures.push(step.name)
    total = add(total, outcome)
  }
  if (failures.length > 0) console.log(`\nfailed: ${failures.join('; ')}`)
  console.log(`\n${closingLine(total)}`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

await main()
