import { resolveDatabase } from '@huhang/db/engine'
import { createShutdown, stopOnSignals, stopWithLaunchers } from './index'

// What a server does to end well, and nothing else; ending.db.test.ts starts and kills it.
const [folder = ''] = process.argv.slice(2)
const shutdown = createShutdown()
stopOnSignals(shutdown)
await stopWithLaunchers(() => process.kill(process.pid, 'SIGTERM'))
const database = await resolveDatabase({ folder, schema: 'liaocheng' })
shutdown.add('database', database.stop)
setInterval(() => {}, 1000)
console.log(process.pid)
