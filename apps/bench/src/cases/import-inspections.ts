import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { startChild } from '../harness/child'
import { type BenchCity, schema } from '../harness/city'
import { sayLine, sayProgress } from '../harness/report'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const script = new URL('../../../server/launch/huhang.mjs', import.meta.url)

/** HUHANG_SHARED names the folder of real input; beside the checkout it is found by itself. */
function inputFiles(): string[] {
  const places = [process.env.HUHANG_SHARED, join(root, '../shared/data'), join(root, '../data')]
  for (const place of places) {
    const folder = place && resolve(place, 'inspections')
    if (folder && existsSync(folder))
      return readdirSync(folder)
        .filter((name) => name.endsWith('.csv.gz'))
        .map((name) => join(folder, name))
  }
  return []
}

/** Reading another register's files by the command line: rows a second, and the most memory it took. */
export async function importInspections(bench: BenchCity): Promise<void> {
  const files = inputFiles()
  if (files.length === 0) {
    sayProgress('import-inspections: no files; set HUHANG_SHARED to the folder that holds inspections/*.csv.gz')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'huhang-import-'))
  try {
    const begun = performance.now()
    const child = startChild(script, {
      args: ['import', 'inspections', ...files, '--mapping', 'dinesafe', '--json'],
      env: { HUHANG_DATA: folder, HUHANG_MODE: 'demo', HUHANG_CITY: schema, DATABASE_URL: bench.url },
      output: 'pipe',
    })
    const ended = once(child.process, 'exit')
    const said = child.process.stdout === null ? '' : await text(child.process.stdout)
    await ended
    const ms = performance.now() - begun
    const { read, kept, rejected } = JSON.parse(said) as { read: number; kept: number; rejected: number }
    const measured = { perSec: (read / ms) * 1000, p50Ms: ms, p95Ms: ms }
    const more = { rows: read, kept, rejected }
    sayLine({ name: 'import-inspections', concurrency: 1, measured, floor: null, rssMb: child.peakMb(), more })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
