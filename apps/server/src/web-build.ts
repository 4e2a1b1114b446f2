import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { answersSignal } from '@huhang/db/engine'
import { root, sourceHash } from '../launch/source-hash.mjs'
import { precompress } from './precompress'

const web = join(root, 'apps/web')
const next = join(web, `dist.next-${process.pid}`)
const sources = ['apps/web', 'packages/contract', 'packages/domain', 'packages/geo', 'pnpm-lock.yaml']

/**
 * Builds the web app when its sources are not those it was built from: for use, or for the journeys, with the gallery
 * and with controls that say when they are reached. Returns the folder to serve.
 */
export async function builtWeb(mode: 'production' | 'journeys' = 'production'): Promise<string> {
  const dist = join(web, mode === 'production' ? 'dist' : `dist.${mode}`)
  const stamp = join(dist, '.built-from')
  const wanted = await sourceHash(sources)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return dist
  await sweep()
  const vite = createRequire(join(web, 'package.json'))
    .resolve('vite/package.json')
    .replace(/package\.json$/, 'bin/vite.js')
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const build = spawn(
      process.execPath,
      [vite, 'build', '--mode', mode, '--logLevel', 'warn', '--outDir', next, '--emptyOutDir'],
      {
        cwd: web,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
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

/** What builders that were killed left half-done. */
async function sweep(): Promise<void> {
  const drafts = (await readdir(web)).filter((name) => name.startsWith('dist.next-'))
  const left = drafts.filter((name) => !answersSignal(Number(name.split('-')[1])))
  await Promise.all(left.map((name) => rm(join(web, name), { recursive: true, force: true })))
}
