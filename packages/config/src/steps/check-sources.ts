import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { asOne, type Outcome } from './outcome.ts'
import { command, root, run, runNode } from './run.ts'

export async function generate(): Promise<Outcome> {
  const { code } = await runNode(['packages/db/scripts/generate.mjs'])
  return asOne(code === 0)
}

export async function lint(paths: string[]): Promise<Outcome> {
  const biome = command('.', '@biomejs/biome', 'biome')
  const { code } = await runNode([
    biome,
    'check',
    ...(process.env.CI ? ['--colors=off'] : []),
    ...(paths.length > 0 ? paths : ['.']),
  ])
  return asOne(code === 0)
}

function projects(): string[] {
  const folders = ['packages', 'apps'].flatMap((floor) =>
    readdirSync(join(root, floor)).map((name) => `${floor}/${name}`),
  )
  return folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')) && hasSources(folder))
}

// The compiler refuses a project without a file.
const hasSources = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).some(
    (entry) => /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
  )

/** All packages, a few at a time; what they say comes out unmixed. */
export async function types(): Promise<Outcome> {
  const compiler = command('.', 'typescript', 'tsc')
  const waiting = projects()
  const bad: string[] = []
  const work = async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const { code, output } = await run(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
        quiet: true,
      })
      if (code === 0) continue
      bad.push(folder)
      process.stdout.write(output)
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  if (bad.length > 0) console.log(`type errors in ${bad.join(', ')}`)
  return asOne(bad.length === 0)
}
