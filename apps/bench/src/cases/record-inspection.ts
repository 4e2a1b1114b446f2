import { visitSaid } from '../data/visits'
import { openCaller } from '../harness/caller'
import { startChild, untilAnswers } from '../harness/child'
import { type BenchCity, schema } from '../harness/city'
import { startCityServer } from '../harness/city-server'
import { freePort } from '../harness/free-port'
import { type Measured, measure, medianOf } from '../harness/measure'
import { sayLine } from '../harness/report'

const concurrencies = [1, 8, 32]
const rounds = 3
const roundMs = 3000
const hazards = 3

/** Bodies are made before the clock starts: making them is the phone's work. */
const bodies = (count: number, from: number) => {
  const now = Date.now() - 3_600_000
  return Array.from({ length: count }, (_, index) => JSON.stringify(visitSaid(from + index, now, hazards, 0)))
}

/** A signed-in person records a visit with three hazards, beside a bare server that writes the same rows. */
export async function recordInspection(bench: BenchCity): Promise<void> {
  const server = await startCityServer(bench)
  const floorPort = await freePort()
  const floorChild = startChild(new URL('../children/floor-server.ts', import.meta.url), {
    args: [bench.url, schema, String(floorPort)],
  })
  const [product, floor] = [server.caller(), openCaller(floorPort)]
  let made = 0
  const run = async (send: (body: string) => Promise<unknown>, concurrency: number, ms: number): Promise<Measured> => {
    const said = bodies(2500 * Math.min(concurrency, 2) * Math.ceil(ms / 1000), made)
    made += said.length
    return measure(async (number) => void (await send(said[number] ?? '')), concurrency, said.length, ms)
  }
  const sides = {
    product: (body: string) => product.send('POST', '/trpc/inspections.record', body),
    floor: (body: string) => floor.send('POST', '/record', body),
  }
  try {
    await untilAnswers(`http://127.0.0.1:${floorPort}/healthz`, floorChild.process)
    // Both compile their hot paths before anything is counted.
    for (const send of [sides.product, sides.floor]) await run(send, 8, roundMs)
    for (const concurrency of concurrencies) {
      const measured: Record<keyof typeof sides, Measured[]> = { product: [], floor: [] }
      for (let round = 0; round < rounds; round += 1) {
        measured.product.push(await run(sides.product, concurrency, roundMs))
        measured.floor.push(await run(sides.floor, concurrency, roundMs))
      }
      sayLine({
        name: 'record-inspection',
        concurrency,
        measured: medianOf(measured.product),
        floor: medianOf(measured.floor),
        rssMb: server.child.peakMb(),
        more: { floorRssMb: Math.round(floorChild.peakMb()) },
      })
    }
  } finally {
    product.close()
    floor.close()
    await Promise.all([server.stop(), floorChild.stop()])
  }
}
