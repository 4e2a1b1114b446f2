import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// The database client is generated code; nothing that imports it may load before it is there.
const generate = fileURLToPath(new URL('../../../packages/db/scripts/generate.mjs', import.meta.url))
const made = spawnSync(process.execPath, [generate], { stdio: 'inherit' })
if (made.status !== 0) process.exit(made.status ?? 1)
