import { type IncomingMessage, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { visitSaid } from '../data/visits'
import type { BenchCity } from '../harness/city'
import { type CityServer, startCityServer } from '../harness/city-server'
import { summarise } from '../harness/measure'
import { sayLine } from '../harness/report'

const listeners = 200
const acts = 20
const betweenMs = 500
const lostMs = 10_000

type Heard = (text: string) => void

/** One open page's stream. */
function listen({ port, cookie }: CityServer, heard: Heard): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const path = `/trpc/map.live?input=${encodeURIComponent('{}')}`
    const headers = { cookie, accept: 'text/event-stream' }
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response: IncomingMessage) => {
      response.setEncoding('utf8')
      response.on('data', heard)
      response.on('error', () => undefined)
      if (response.statusCode === 200) resolve(() => asked.destroy())
      else reject(new Error(`the live feed answered ${response.statusCode}`))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** From the moment someone sends a visit with a hazard to the moment each of the listeners has its frame. */
export async function live(bench: BenchCity): Promise<void> {
  const server = await startCityServer(bench)
  const caller = server.caller()
  const closing: (() => void)[] = []
  let awaited = ''
  let seen = () => {}
  try {
    const tails: string[] = Array.from({ length: listeners }, () => '')
    for (let number = 0; number < listeners; number += 1)
      closing.push(
        await listen(server, (text) => {
          // A frame may come in two pieces.
          const known = (tails[number] ?? '') + text
          tails[number] = known.slice(-4096)
          if (awaited !== '' && known.includes(awaited)) {
            tails[number] = ''
            seen()
          }
        }),
      )
    const waits: number[] = []
    const start = performance.now()
    for (let act = 0; act < acts; act += 1) {
      const said = visitSaid(act, Date.now() - 3_600_000, 1, 0)
      const begun = performance.now()
      let missing = listeners
      const all = new Promise<void>((resolve, reject) => {
        const lost = setTimeout(() => reject(new Error(`${missing} listeners never heard of it`)), lostMs)
        seen = () => {
          waits.push(performance.now() - begun)
          missing -= 1
          if (missing > 0) return
          clearTimeout(lost)
          resolve()
        }
      })
      awaited = said.hazards[0]?.id ?? ''
      await Promise.all([caller.send('POST', '/trpc/inspections.record', JSON.stringify(said)), all])
      awaited = ''
      await sleep(betweenMs)
    }
    const elapsed = performance.now() - start
    sayLine({
      name: 'live',
      concurrency: listeners,
      measured: summarise(waits, elapsed),
      floor: null,
      rssMb: server.child.peakMb(),
    })
  } finally {
    for (const close of closing) close()
    caller.close()
    await server.stop()
  }
}
