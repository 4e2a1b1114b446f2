import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyEmbedded } from '@huhang/db/engine'
import { startChild, untilAnswers } from '../harness/child'
import { freePort } from '../harness/free-port'
import { sayLine } from '../harness/report'

const script = new URL('../../../server/launch/start.mjs', import.meta.url)
const patienceMs = 15 * 60_000

async function startOnce(name: string, folder: string): Promise<void> {
  const [port, metricsPort] = [await freePort(), await freePort()]
  const begun = performance.now()
  const child = startChild(script, {
    env: {
      HUHANG_DATA: folder,
      HUHANG_MODE: 'demo',
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      DATABASE_URL: '',
    },
  })
  try {
    await untilAnswers(`http://127.0.0.1:${port}/healthz`, child.process, patienceMs)
    const ms = performance.now() - begun
    const measured = { perSec: 1000 / ms, p50Ms: ms, p95Ms: ms }
    sayLine({ name, concurrency: 1, measured, floor: null, rssMb: child.peakMb() })
  } finally {
    await child.stop()
  }
}

/** The program as a person starts it: the first time with an empty data folder, then with what that left. */
export async function start(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'huhang-start-'))
  try {
    await startOnce('start/first', folder)
    await startOnce('start/second', folder)
  } finally {
    await destroyEmbedded(folder)
  }
}
