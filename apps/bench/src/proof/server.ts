import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Child, startChild, untilAnswers } from '../harness/child'
import { type BenchCity, schema } from '../harness/city'
import { freePort } from '../harness/free-port'

const program = new URL('../../../server/launch/start.mjs', import.meta.url)
/** The first start may have to build the pages. */
const patienceMs = 300_000
const errorLevel = 50

/** The server as a city runs it, from its bundle, with the pages that the journeys use. */
export async function prepareServer({ url, folder, keyFile }: BenchCity, port: number, publicUrl: string) {
  const data = join(folder, 'server')
  await mkdir(data, { recursive: true })
  const env = {
    PORT: String(port),
    METRICS_PORT: String(await freePort()),
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    HUHANG_MODE: 'production',
    HUHANG_WEB: 'journeys',
    HUHANG_CITY: schema,
    HUHANG_DATA: data,
    HUHANG_SECRET: randomBytes(32).toString('hex'),
    HUHANG_KEY_FILE: keyFile,
    DATABASE_URL: url,
  }
  let child: Child | null = null
  const errors: string[] = []

  /** What it logs as an error of its own. */
  function listen({ process: { stdout } }: Child): void {
    if (stdout === null) return
    createInterface({ input: stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return
      const { level = 0, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } }
      if (level >= errorLevel) errors.push(`${msg ?? ''} ${err?.message ?? ''}`.trim())
    })
  }

  return {
    errors,
    files: join(data, 'files'),
    async start(): Promise<void> {
      child = startChild(program, { env, output: 'pipe' })
      listen(child)
      await untilAnswers(`http://127.0.0.1:${port}/readyz`, child.process, patienceMs)
    },
    kill: async () => child?.kill(),
    stop: async () => child?.stop(),
  }
}

export type ProofServer = Awaited<ReturnType<typeof prepareServer>>
