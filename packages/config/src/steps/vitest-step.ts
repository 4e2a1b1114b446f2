import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOne, type Outcome } from './outcome.ts'
import { command, runNode } from './run.ts'

type Test = { fullName: string; status: string }
type File = { name: string; status: string; assertionResults: Test[] }
type Report = { success: boolean; numPassedTests: number; numFailedTests: number; testResults: File[] }

const skippedStates = new Set(['pending', 'skipped', 'todo', 'disabled'])

export async function vitestStep(project: 'unit' | 'db', filters: string[], databaseUrl?: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'huhang-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['run', '--config', 'packages/config/vitest.base.ts', '--project', project, ...reporters, ...filters]
  const env = { TEST_DATABASE_URL: databaseUrl ?? '' }
  const { code } = await runNode([command('packages/config', 'vitest'), ...args], { env })
  const report = await readFile(file, 'utf8').catch(() => null)
  await rm(folder, { recursive: true, force: true })
  if (report === null) return { ...asOne(code === 0), passed: 0 }
  return outcomeOf(JSON.parse(report) as Report, code)
}

export function outcomeOf(report: Report, code: number): Outcome {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  // A file that does not even load has no test to fail.
  const broken = report.testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    // Unhandled errors and failed teardowns show only in the exit code.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: tests.filter((test) => skippedStates.has(test.status)).map((test) => test.fullName),
  }
}

const hasFailedTest = (file: File) => file.assertionResults.some((test) => test.status === 'failed')
