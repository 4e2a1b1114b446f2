import { join } from 'node:path'
import type { TestCity } from '@huhang/actions/testing'
import type { FastifyInstance } from 'fastify'
import { openSignIn } from '../../accounts'
import type { OpenCity } from '../../compose'
import { readEnv } from '../../env'
import { type Log, openLog } from '../../log'
import { openParts } from '../../uploads/parts'
import { webSettings } from '../../web-settings'
import { buildApp } from '../app'

/** The web side of a test's city under some settings, as the process wires it, without pages. */
export function openApp(
  city: TestCity,
  given: NodeJS.ProcessEnv = {},
  log: Log = openLog('silent'),
): Promise<FastifyInstance> {
  const env = readEnv(given)
  const accounts = openSignIn(city.pool, {
    secret: 'a secret that only tests have',
    baseUrl: env.publicUrl,
    trustedOrigins: [env.publicUrl],
    secureCookies: env.secure,
  })
  return buildApp({
    city: city as OpenCity,
    accounts,
    log,
    settings: webSettings(env),
    parts: openParts(join(env.dataFolder, 'parts')),
    webRoot: null,
    pmtilesFile: null,
    trustedOrigins: [env.publicUrl],
    publicUrl: env.publicUrl.replace(/\/$/, ''),
    trustProxy: env.secure,
  })
}
