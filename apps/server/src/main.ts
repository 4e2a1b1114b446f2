import { migrate, resolveDatabase } from '@huhang/db/engine'
import { readEnv, requireSafeAddress } from './env'
import {
  createShutdown,
  ensureDataFolder,
  holdInstance,
  reportFailure,
  requirePort,
  stopOnSignals,
  stopWithLaunchers,
} from './platform'
import { readSecrets } from './secrets'
import { builtWeb } from './web-build'

/** Starts everything, in the order it depends on each other, and stops it in the opposite one. */
export async function serveCity(options: { web?: boolean } = {}): Promise<void> {
  const shutdown = createShutdown()
  try {
    const env = readEnv()
    requireSafeAddress(env)
    await ensureDataFolder(env.dataFolder)
    shutdown.add('instance', await holdInstance(env.dataFolder))
    await requirePort(env.port, env.host)
    await requirePort(env.metricsPort, '127.0.0.1', 'METRICS_PORT')
    const secrets = await readSecrets(env)
    stopOnSignals(shutdown)
    const database = shutdown.start(
      'database',
      () => resolveDatabase({ folder: env.dataFolder, schema: env.city, url: env.databaseUrl }),
      (running) => running.stop(),
    )
    const migrated = database.then(migrate)
    const web = options.web === false ? Promise.resolve(null) : builtWeb(env.web)
    // Both are waited for below; a failure before that must not end the process unheard.
    for (const early of [migrated, web]) early.catch(() => undefined)
    shutdown.add('launchers', await stopWithLaunchers(() => process.kill(process.pid, 'SIGTERM')))
    // Most of the program is read while PostgreSQL comes up.
    const { openHouse } = await import('./open-house')
    await migrated
    await openHouse({ env, secrets, shutdown, database: await database, web })
  } catch (error) {
    const asked = shutdown.stopping
    await shutdown.stop()
    if (asked) return
    reportFailure(error)
    process.exit(1)
  }
}
