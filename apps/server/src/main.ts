import { reactions } from '@huhang/actions'
import { runReactions } from '@huhang/actions/kernel'
import { migrate, resolveDatabase } from '@huhang/db/engine'
import { runSequencer } from '@huhang/db/stores'
import { openSignIn } from './accounts'
import { openCity } from './compose'
import { refuseDemoCity, tellDemoCity } from './demo'
import { readEnv } from './env'
import { greeting } from './greet'
import { buildApp } from './http/app'
import { openLog } from './log'
import { openMetrics } from './metrics'
import {
  createShutdown,
  ensureDataFolder,
  holdInstance,
  reportFailure,
  requirePort,
  stopOnSignals,
  stopWithLaunchers,
} from './platform'
import { checkKey, openPorts } from './ports'
import { readSecrets } from './secrets'
import { builtWeb } from './web-build'
import { webSettings } from './web-settings'

export type Serving = { address: string; stop(): Promise<void> }

/** Starts everything, in the order it depends on each other, and stops it in the opposite one. */
export async function serveCity(options: { web?: boolean } = {}): Promise<Serving | null> {
  const shutdown = createShutdown()
  try {
    const env = readEnv()
    await ensureDataFolder(env.dataFolder)
    shutdown.add('instance', await holdInstance(env.dataFolder))
    await requirePort(env.port, env.host)
    await requirePort(env.metricsPort, '127.0.0.1', 'METRICS_PORT')
    stopOnSignals(shutdown)
    shutdown.add('launchers', await stopWithLaunchers(() => process.kill(process.pid, 'SIGTERM')))
    const log = openLog(env.mode === 'demo' ? 'warn' : 'info')
    const web = options.web === false ? Promise.resolve(null) : builtWeb()
    // Waited for below; a failure before that must not end the process unheard.
    web.catch(() => undefined)

    const database = await resolveDatabase({ folder: env.dataFolder, schema: env.city, url: env.databaseUrl })
    shutdown.add('database', () => database.stop())
    await migrate(database)

    const secrets = await readSecrets(env)
    const ending = new AbortController()
    let poke = () => {}
    const city = openCity({ ...database, ports: openPorts(env, secrets), committed: () => poke() })
    shutdown.add('city', () => city.close())
    await checkKey(city)
    if (env.mode === 'demo') await tellDemoCity(city, (line) => process.stdout.write(`${line}\n`))
    else await refuseDemoCity(city)

    const alarm = (error: unknown) => log.error({ err: error }, 'event log')
    const sequencer = runSequencer(city.pool, ending.signal, alarm)
    poke = () => sequencer.poke()
    const reacting = runReactions(city, reactions, ending.signal, (trouble) =>
      log.error({ err: trouble.error, reaction: trouble.reaction, eventId: trouble.eventId }, 'reaction failed'),
    )
    shutdown.add('loops', async () => {
      ending.abort()
      await Promise.all([sequencer.stopped, reacting])
    })

    const settings = webSettings(env)
    const accounts = openSignIn(city.pool, {
      secret: secrets.cookies,
      baseUrl: env.publicUrl,
      trustedOrigins: [env.publicUrl],
      secureCookies: env.publicUrl.startsWith('https:'),
    })
    const app = await buildApp({
      city,
      accounts,
      log,
      settings,
      webRoot: await web,
      pmtilesFile: env.tiles.pmtilesFile ?? null,
      trustedOrigins: [env.publicUrl],
      trustProxy: env.publicUrl.startsWith('https:'),
    })
    const metrics = await openMetrics(app, city, env.metricsPort)
    shutdown.add('metrics', () => metrics.close())
    shutdown.add('http', () => app.close())
    await app.listen({ port: env.port, host: env.host })
    process.stdout.write(greeting(env, settings))
    return { address: env.publicUrl, stop: () => shutdown.stop() }
  } catch (error) {
    await shutdown.stop()
    reportFailure(error)
    process.exit(1)
  }
}
