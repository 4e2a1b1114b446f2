import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Both sides, each reloading by itself: the server at every change of its sources, the page in place.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const web = join(root, 'apps/web')
const tsx = createRequire(import.meta.url).resolve('tsx/cli')
const vite = createRequire(join(web, 'package.json'))
  .resolve('vite/package.json')
  .replace(/package\.json$/, 'bin/vite.js')

const sides = [
  spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', join(root, 'apps/server/src/serve-api.ts')], {
    cwd: root,
    stdio: 'inherit',
  }),
  spawn(process.execPath, [vite], { cwd: web, stdio: 'inherit' }),
]

// When one side ends, a page without a server or a server without a page is of no use to anyone.
for (const side of sides) side.once('exit', () => sides.forEach((other) => void other.kill('SIGTERM')))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => sides.forEach((side) => void side.kill(signal)))
