import { asOne, type Outcome } from './outcome.ts'
import { command, run, runNode } from './run.ts'

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

// One program for all that runs in Node: a program a package would check the lower floors again and again.
const programs = ['packages/config/tsconfig.all.json', 'apps/web/tsconfig.json', 'apps/web/src/worker/tsconfig.json']

export async function types(): Promise<Outcome> {
  const compiler = command('.', 'typescript', 'tsc')
  const check = (program: string) =>
    run(process.execPath, [compiler, '-p', program, '--pretty', 'false'], { quiet: true })
  const checked = await Promise.all(programs.map(check))
  for (const { output } of checked) process.stdout.write(output)
  return asOne(checked.every(({ code }) => code === 0))
}
