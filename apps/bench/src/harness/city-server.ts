import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Caller, openCaller } from './caller'
import { type Child, startChild, untilAnswers } from './child'
import { account, type BenchCity, schema } from './city'
import { freePort } from './free-port'

export type CityServer = {
  readonly child: Child
  readonly port: number
  readonly cookie: string
  caller(): Caller
  stop(): Promise<void>
}

const cookieOf = (headers: string[] | undefined) => (headers ?? []).map((each) => each.split(';')[0]).join('; ')

/** What the product's own start gives to Node. */
async function startFlags(): Promise<string[]> {
  const file = new URL('../../../../package.json', import.meta.url)
  const { scripts } = JSON.parse(await readFile(file, 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

/** The product as it serves a city, in its own process, and someone signed in. */
export async function startCityServer({ url, folder, keyFile }: BenchCity, pages = false): Promise<CityServer> {
  const [port, metricsPort] = [await freePort(), await freePort()]
  const data = join(folder, 'server')
  await mkdir(data, { recursive: true })
  const child = startChild(new URL('../children/city-server.ts', import.meta.url), {
    args: pages ? ['--web'] : [],
    flags: await startFlags(),
    env: {
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      HOST: '127.0.0.1',
      HUHANG_MODE: 'production',
      HUHANG_CITY: schema,
      HUHANG_DATA: data,
      HUHANG_SECRET: randomBytes(32).toString('hex'),
      HUHANG_KEY_FILE: keyFile,
      DATABASE_URL: url,
    },
  })
  try {
    await untilAnswers(`http://127.0.0.1:${port}/readyz`, child.process)
    const guest = openCaller(port)
    const { headers } = await guest.send('POST', '/api/auth/sign-in/username', JSON.stringify(account))
    guest.close()
    const cookie = cookieOf(headers['set-cookie'])
    return { child, port, cookie, caller: () => openCaller(port, cookie), stop: () => child.stop() }
  } catch (error) {
    await child.stop()
    throw error
  }
}
