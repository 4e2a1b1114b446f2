import { randomUUID } from 'node:crypto'
import { bodyLimitBytes } from '@huhang/api'
import { fail } from '@huhang/contract'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Accounts } from '../accounts'
import type { OpenCity } from '../compose'
import type { Log } from '../log'
import type { Parts } from '../uploads/parts'
import { accountRoutes } from './account-routes'
import { answerInCodes, badAddress } from './coded-answers'
import { fileRoutes } from './file-routes'
import { healthRoutes } from './health-routes'
import { originCheck } from './origin-check'
import { securityHeaders } from './security-headers'
import { settingsRoutes, type WebSettings } from './settings-routes'
import { staticRoutes } from './static-routes'
import { tileRoutes } from './tile-routes'
import { trpcRoutes } from './trpc-routes'
import { uploadRoutes } from './upload-routes'

export type AppOptions = {
  city: OpenCity
  accounts: Accounts
  log: Log
  settings: WebSettings
  /** Where announced files gather while they are sent. */
  parts: Parts
  /** Where the built web app lies. Null: the development server shows it. */
  webRoot: string | null
  /** A map of one file, served by ranges. */
  pmtilesFile: string | null
  /** Where people reach this city, without a slash at its end; codes on paper name it. */
  publicUrl: string
  /** Origins that may send changes; the request's own host is always one. */
  trustedOrigins: readonly string[]
  trustProxy: boolean
}

/** The whole web side of a city on one port. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: bodyLimitBytes,
    // Who sends a request drop by drop holds a connection no longer than this.
    requestTimeout: 300_000,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    // A live stream never ends by itself: closing must not wait for it.
    forceCloseConnections: true,
    trustProxy: options.trustProxy,
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: badAddress,
    loggerInstance: options.log as FastifyBaseLogger,
  })
  securityHeaders(app, options.settings)
  answerInCodes(app, options.log, bodyLimitBytes)
  originCheck(app, options.trustedOrigins)
  healthRoutes(app, options.city)
  settingsRoutes(app, options.settings)
  await accountRoutes(app, options)
  await trpcRoutes(app, options)
  await fileRoutes(app, options)
  await uploadRoutes(app, options)
  if (options.pmtilesFile !== null) await tileRoutes(app, options.pmtilesFile)
  if (options.webRoot !== null) await staticRoutes(app, options.webRoot)
  else app.setNotFoundHandler(() => fail('record.not-found', { subject: 'address' }))
  return app
}
