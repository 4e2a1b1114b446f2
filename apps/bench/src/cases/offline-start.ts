import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { startChild } from '../harness/child'
import type { BenchCity } from '../harness/city'
import { startCityServer } from '../harness/city-server'
import { summarise } from '../harness/measure'
import { sayLine, sayProgress } from '../harness/report'

const script = new URL('../../../web/scripts/offline-start.ts', import.meta.url)
const summed = (ms: number[]) =>
  summarise(
    ms,
    ms.reduce((sum, one) => sum + one, 0),
  )

/** A phone that was there once opens the app without a network, timed by the web app's own script in a real browser. */
export async function offlineStart(bench: BenchCity): Promise<void> {
  const server = await startCityServer(bench, true)
  try {
    const child = startChild(script, { args: [`http://127.0.0.1:${server.port}`], output: 'pipe' })
    const ended = once(child.process, 'exit')
    const said = child.process.stdout === null ? '' : await text(child.process.stdout)
    await ended
    if (said === '') return sayProgress('offline-start: no browser; set HUHANG_BROWSER to a Chromium')
    const { ms, floorMs } = JSON.parse(said) as { ms: number[]; floorMs: number[] }
    const rssMb = server.child.peakMb()
    sayLine({ name: 'offline-start', concurrency: 1, measured: summed(ms), floor: summed(floorMs), rssMb })
  } finally {
    await server.stop()
  }
}
