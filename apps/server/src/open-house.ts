import { join } from 'node:path'
import { reactions } from '@huhang/actions'
import { layChecklists } from '@huhang/actions/checklists'
import { runReactions } from '@huhang/actions/kernel'
import type { Database } from '@huhang/db/engine'
import { loadAreas, runSequencer } from '@huhang/db/stores'
import { openSignIn } from './accounts'
import { type OpenCity, openCity } from './compose'
import { refuseDemoCity, tellDemoCity } from './demo'
import type { Env } from './env'
import { greeting } from './greet'
import { buildApp } from './http/app'
import { type Log, openLog } from './log'
import { openMetrics } from './metrics'
import type { Shutdown } from './platform'
import { checkKey, openPorts } from './ports'
import type { Secrets } from './secrets'
import { openParts } from './uploads/parts'
import { sweepParts } from './uploads/sweep-parts'
import { webSettings } from './web-settings'

export type House = {
  env: Env
  secrets: Secrets
  shutdown: Shutdown
  database: Database
  web: Promise<string | null>
}

/** On a migrated database: the city, its loops, and the doors people come in by. */
export async function openHouse({ env, secrets, shutdown, database, web }: House): Promise<void> {
  const log = openLog(env.mode === 'demo' ? 'warn' : 'info')
  let poke = () => {}
  const city = openCity({ ...database, ports: openPorts(env, secrets), committed: () => poke() })
  shutdown.add('city', () => city.close())
  await checkKey(city)
  if (env.mode === 'demo') await tellDemoCity(city, (line) => process.stdout.write(`${line}\n`))
  else await refuseDemoCity(city)
  // A production city has areas once its first administrator was made.
  if ((await loadAreas(city.db)).length > 0) await layChecklists(city, { kind: 'system', name: 'start' })
  poke = runLoops(city, shutdown, log)
  const parts = openParts(join(env.dataFolder, 'parts'))
  sweepParts(parts, shutdown, log)

  const settings = webSettings(env)
  const accounts = openSignIn(city.pool, {
    secret: secrets.cookies,
    baseUrl: env.publicUrl,
    trustedOrigins: [env.publicUrl],
    secureCookies: env.secure,
  })
  const app = await buildApp({
    city,
    accounts,
    log,
    settings,
    parts,
    webRoot: await web,
    pmtilesFile: env.tiles.pmtilesFile ?? null,
    trustedOrigins: [env.publicUrl],
    publicUrl: env.publicUrl.replace(/\/$/, ''),
    trustProxy: env.secure,
  })
  await shutdown.start(
    'metrics',
    () => openMetrics(app, city, env.metricsPort),
    (metrics) => metrics.close(),
  )
  shutdown.add('http', () => app.close())
  await app.listen({ port: env.port, host: env.host })
  process.stdout.write(greeting(env, settings))
}

/** Numbers events and reacts to them until the end. Returns what tells them that something was written. */
function runLoops(city: OpenCity, shutdown: Shutdown, log: Log): () => void {
  const ending = new AbortController()
  const sequencer = runSequencer(city.pool, ending.signal, (error) => log.error({ err: error }, 'event log'))
  const reacting = runReactions(city, reactions, ending.signal, (trouble) =>
    log.error({ err: trouble.error, reaction: trouble.reaction, eventId: trouble.eventId }, 'reaction failed'),
  )
  shutdown.add('loops', async () => {
    ending.abort()
    await Promise.all([sequencer.stopped, reacting])
  })
  return () => sequencer.poke()
}
