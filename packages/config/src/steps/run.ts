import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..')

export type RunOptions = { cwd?: string; env?: NodeJS.ProcessEnv; quiet?: boolean; uid?: number; gid?: number }
export type Ran = { code: number; output: string }

/** Runs a program with its output on ours; `quiet` keeps it until somebody wants to see it. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  const { quiet = false, env, cwd = root, ...user } = options
  return new Promise((resolve) => {
    const stdio = quiet ? 'pipe' : 'inherit'
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', stdio, stdio],
      env: { ...process.env, ...env },
      ...user,
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The file behind a package's command, run with this very Node: shims differ between systems. */
export function command(from: string, packageName: string, name = packageName): string {
  const manifest = createRequire(join(root, from, 'package.json')).resolve(`${packageName}/package.json`)
  const { bin } = createRequire(manifest)(manifest) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[name]
  if (file === undefined) throw new Error(`${packageName} brings no command ${name}`)
  return join(dirname(manifest), file)
}

export const runNode = (args: string[], options: RunOptions = {}) => run(process.execPath, args, options)
