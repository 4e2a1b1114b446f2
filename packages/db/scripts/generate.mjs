import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(home, 'src/generated/.schema-hash')
const require = createRequire(import.meta.url)
const cli = require.resolve('prisma/build/index.js')

function schemaHash() {
  const hash = createHash('sha256').update(require('prisma/package.json').version)
  const folder = join(home, 'prisma/schema')
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.prisma')) hash.update(name).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex')
}

const wanted = schemaHash()
const current = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
if (current !== wanted) {
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: home,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The CLI fetches a native engine it does not need for generating; any executable stills it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}`)
    process.exit(run.status ?? 1)
  }
  writeFileSync(stamp, wanted)
}
