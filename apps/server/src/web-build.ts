import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { precompress } from './precompress'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const web = join(root, 'apps/web')
const dist = join(web, 'dist')
const next = `${dist}.next-${process.pid}`
const stamp = join(dist, '.built-from')
const sources = ['apps/web', 'packages/contract', 'packages/domain', 'packages/geo', 'pnpm-lock.yaml']
const skipped = new Set(['node_modules', 'e2e', '.turbo', 'pictures'])

async function hashInto(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) {
    hash.update(path).update(await readFile(path))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!skipped.has(entry.name) && !entry.name.startsWith('dist')) await hashInto(hash, join(path, entry.name))
}

/** Builds the web app when its sources are not those it was built from. Returns the folder to serve. */
export async function builtWeb(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) await hashInto(hash, join(root, source))
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return dist
  const vite = createRequire(join(web, 'package.json'))
    .resolve('vite/package.json')
    .replace(/package\.json$/, 'bin/vite.js')
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', next, '--emptyOutDir'], {
      cwd: web,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
    build.once('error', reject)
    build.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`web build failed\n${said}`))))
  })
  await precompress(next)
  await writeFile(join(next, '.built-from'), wanted)
  // Swapped at once: a server that shows the older one is never left with half a page.
  await rm(dist, { recursive: true, force: true })
  await rename(next, dist)
  return dist
}
