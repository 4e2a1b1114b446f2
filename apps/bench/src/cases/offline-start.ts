import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { startChild } from '../harness/child'
import { account, type BenchCity } from '../harness/city'
import { startCityServer } from '../harness/city-server'
import { summarise } from '../harness/measure'
import { sayLine, sayProgress } from '../harness/report'

const script = new URL('../../../web/scripts/offline-start.ts', import.meta.url)
const summed = (ms: number[]) =>
  summarise(
    ms,
    ms.reduce((sum, one) => sum + one, 0),
  )

type Taken = { name: string; ms: number[]; floorMs: number[] }

/**
 * A phone that was there once, signed in and with its work pack, opens the app without a network; timed by the web app's
 * own script in a real browser.
 */
export async function offlineStart(bench: BenchCity): Promise<void> {
  await bench.filled('sites')
  const server = await startCityServer(bench, true)
  try {
    const args = [`http://127.0.0.1:${server.port}`, account.username, account.password]
    const child = startChild(script, { args, output: 'pipe' })
    const ended = once(child.process, 'exit')
    const said = child.process.stdout === null ? '' : await text(child.process.stdout)
    await ended
    if (said === '') return sayProgress('offline-start: no browser; set HUHANG_BROWSER to a Chromium')
    const rssMb = server.child.peakMb()
    for (const { name, ms, floorMs } of JSON.parse(said) as Taken[])
      sayLine({ name: `offline-start/${name}`, concurrency: 1, measured: summed(ms), floor: summed(floorMs), rssMb })
  } finally {
    await server.stop()
  }
}
