import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { nothing, type Outcome } from './outcome.ts'
import { command, root, runNode } from './run.ts'

type Spec = { title: string; tests: { status: string }[] }
type Suite = { title: string; specs?: Spec[]; suites?: Suite[] }
type Report = { suites: Suite[]; errors: unknown[]; stats: { expected: number; unexpected: number; flaky: number } }

const journeysFolder = join(root, 'apps/web/e2e')

export async function journeys(filters: string[]): Promise<Outcome> {
  const files = existsSync(journeysFolder) ? await readdir(journeysFolder) : []
  if (!files.some((file) => file.endsWith('.e2e.ts'))) return { ...nothing, skipped: ['browser journeys: none yet'] }
  const browser = await findBrowser()
  if (browser === undefined) return { ...nothing, skipped: ['browser journeys: no browser found'] }
  const folder = await mkdtemp(join(tmpdir(), 'huhang-report-'))
  const file = join(folder, 'report.json')
  const env = { HUHANG_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const cli = command('apps/web', '@playwright/test', 'playwright')
  const { code } = await runNode([cli, 'test', '--reporter=list,json', ...filters], {
    cwd: join(root, 'apps/web'),
    env,
  })
  const text = await readFile(file, 'utf8').catch(() => null)
  await rm(folder, { recursive: true, force: true })
  return text === null ? { ...nothing, failed: 1 } : outcomeOf(JSON.parse(text) as Report, code)
}

export function outcomeOf(report: Report, code: number): Outcome {
  const failed = report.stats.unexpected + report.errors.length
  return {
    passed: report.stats.expected + report.stats.flaky,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.suites.flatMap(skippedIn),
  }
}

function skippedIn(suite: Suite): string[] {
  const here = (suite.specs ?? []).filter((spec) => spec.tests.some((test) => test.status === 'skipped'))
  return [...here.map((spec) => `${suite.title} ${spec.title}`), ...(suite.suites ?? []).flatMap(skippedIn)]
}
