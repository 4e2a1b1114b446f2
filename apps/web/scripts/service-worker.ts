import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type ResolvedConfig } from 'vite'

const entry = fileURLToPath(new URL('../src/worker/worker.ts', import.meta.url))
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Everything a page may ask for: a phone in a basement may open any of them. */
async function filesIn(folder: string): Promise<[path: string, sha256: string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)))
  const shown = files.filter((file) => !file.startsWith('.')).sort()
  const hashes = await Promise.all(shown.map(async (file) => sha256(await readFile(join(folder, file)))))
  return shown.map((file, at) => [`/${file.split(sep).join('/')}`, hashes[at] ?? ''])
}

/** Builds the service worker once the app lies there, with the list of the app's files in it. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async closeBundle() {
      const outDir = resolve(config.root, config.build.outDir)
      const files = await filesIn(outDir)
      const shell = { build: sha256(JSON.stringify(files)).slice(0, 16), files }
      await build({
        configFile: false,
        root: config.root,
        publicDir: false,
        mode: config.mode,
        logLevel: config.logLevel ?? 'warn',
        define: { builtShell: JSON.stringify(shell) },
        build: {
          target: config.build.target || 'es2023',
          outDir,
          emptyOutDir: false,
          // One classic script: not every browser starts a worker that imports.
          rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false } },
        },
      })
    },
  }
}
