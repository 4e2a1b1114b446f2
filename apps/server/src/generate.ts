import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// The database client is generated code; nothing that imports it may load before it is there.
// What that says goes to standard error: standard output belongs to a command's answer alone.
const generate = fileURLToPath(new URL('../../../packages/db/scripts/generate.mjs', import.meta.url))
const made = spawnSync(process.execPath, [generate], { stdio: ['ignore', process.stderr, process.stderr] })
if (made.status !== 0) process.exit(made.status ?? 1)
