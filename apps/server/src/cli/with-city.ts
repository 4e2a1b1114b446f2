import type { Actor } from '@huhang/contract'
import { Failure } from '@huhang/contract'
import { migrate, resolveDatabase, StartFailure } from '@huhang/db/engine'
import { type OpenCity, openCity } from '../compose'
import { type Env, readEnv } from '../env'
import { createShutdown, ensureDataFolder, failureText } from '../platform'
import { checkKey, openPorts } from '../ports'
import { readSecrets } from '../secrets'

export type Work = {
  city: OpenCity
  env: Env
  /** Whom the log names. */
  actor: Actor
  /** Ctrl-C was pressed: finish what is begun and stop. */
  stopped(): boolean
}
export type Options = { json?: boolean | undefined }

const cliActor: Actor = { kind: 'system', name: 'cli' }

/** One JSON document on standard output, whatever happens: the answer, or the error by its code. */
export const sayJson = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)
/** For people, and never on standard output when that holds JSON. */
export const sayLine = (line: string, { json }: Options = {}) =>
  (json ? process.stderr : process.stdout).write(`${line}\n`)

function sayFailure(error: unknown, { json }: Options): void {
  if (error instanceof Failure) {
    if (json) sayJson({ error: { code: error.code, details: error.details } })
    process.stderr.write(`${error.code} ${JSON.stringify(error.details)}\n`)
    return
  }
  if (json) sayJson({ error: { code: error instanceof StartFailure ? error.code : 'system.failed' } })
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(error instanceof StartFailure ? failureText(error) : `${trace}\n`)
}

/**
 * Opens the city as the server does: the running server's database, else the embedded one for as long as this
 * takes; migrated first. Returns the exit code.
 */
export async function withCity(options: Options, work: (work: Work) => Promise<number>): Promise<number> {
  const shutdown = createShutdown()
  let asked = 0
  const onSignal = () => {
    asked += 1
    // One Ctrl-C arrives up to three times: from the terminal, the package manager and npx.
    if (asked > 3) process.exit(130)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  try {
    const env = readEnv()
    await ensureDataFolder(env.dataFolder)
    const secrets = await readSecrets(env)
    const database = await resolveDatabase({ folder: env.dataFolder, schema: env.city, url: env.databaseUrl })
    shutdown.add('database', () => database.stop())
    await migrate(database)
    const city = openCity({ ...database, ports: openPorts(env, secrets), poolSize: 4 })
    shutdown.add('city', () => city.close())
    await checkKey(city)
    return await work({ city, env, actor: cliActor, stopped: () => asked > 0 })
  } catch (error) {
    sayFailure(error, options)
    return 1
  } finally {
    await shutdown.stop()
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}
