import { spawnSync } from 'node:child_process'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { ownAddresses } from './own-addresses.mjs'
import { root } from './source-hash.mjs'

const programs = { start: 'apps/server/src/start.ts', huhang: 'apps/server/src/cli/main.ts' }

// Modules in the bundle that were written for `require` still ask for Node's own ones by it.
const banner = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
const addressOf = (path) => new URL(path, import.meta.url)
`

/**
 * The programs with all they import, except what brings machine code, in one folder.
 * @param {string} folder
 */
export async function bundle(folder) {
  generateClient()
  const draft = `${folder}.${process.pid}`
  await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    // What a program loads only when it is needed stays out of its start.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // As Node itself chooses.
    conditions: ['node'],
    mainFields: ['main'],
    banner: { js: banner },
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [ownAddresses(folder)],
  })
  // Two who start at once make the same; the second finds it there.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
  await sweep(folder)
}

/** The database client is generated code; nothing that imports it may be read before it is there. */
function generateClient() {
  const script = join(root, 'packages/db/scripts/generate.mjs')
  // Standard output belongs to a command's answer alone.
  const made = spawnSync(process.execPath, [script], { stdio: ['ignore', process.stderr, process.stderr] })
  if (made.status !== 0) process.exit(made.status ?? 1)
}

/**
 * Removes earlier bundles but for the last one, from which a server may still be running.
 * @param {string} current
 */
async function sweep(current) {
  const builds = dirname(current)
  const names = (await readdir(builds)).filter((name) => name !== basename(current))
  const made = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(builds, name))).mtimeMs })))
  const [, ...older] = made.sort((a, b) => b.at - a.at)
  await Promise.all(older.map(({ name }) => rm(join(builds, name), { recursive: true, force: true })))
}
