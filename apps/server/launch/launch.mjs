import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, sourceHash } from './source-hash.mjs'

const sources = ['apps/server', 'packages', 'package.json', 'pnpm-lock.yaml']
const builds = join(root, 'apps/server/dist')

/**
 * Runs one of the server's programs from a bundle. Reading a thousand source files takes seconds, reading the
 * bundle a part of one; it is made anew when the sources are no longer those it was made from.
 * @param {'start' | 'huhang'} program
 */
export async function launch(program) {
  const wanted = join(builds, await sourceHash(sources))
  if (!existsSync(wanted)) {
    const { bundle } = await import('./bundle.mjs')
    await bundle(wanted)
  }
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(join(wanted, `${program}.mjs`)).href)
}
