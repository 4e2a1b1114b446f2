import { mostPushed, type Push, type PushedView } from '@huhang/contract/fieldwork'
import { instant } from '../data/numbered'
import { pairOf } from '../data/people'
import { visitSaid } from '../data/visits'
import { type Caller, openCaller } from '../harness/caller'
import { startChild, untilAnswers } from '../harness/child'
import { type BenchCity, schema } from '../harness/city'
import { startCityServer } from '../harness/city-server'
import { freePort } from '../harness/free-port'
import { type Measured, medianOf, summarise } from '../harness/measure'
import { sayLine } from '../harness/report'

const waiting = 500
const hazards = 2
const rounds = 3

/** What 500 visits look like in an outbox, in as many pushes as it takes. Their photos are announced by themselves. */
function pushesOf(from: number): string[] {
  const now = Date.now() - 3_600_000
  const [recorder] = pairOf(0)
  const commands = Array.from({ length: waiting }, (_, index) => {
    const command = visitSaid(from + index, now, hazards, 0)
    return { name: 'inspections.record', command, after: [] }
  })
  return Array.from({ length: Math.ceil(waiting / mostPushed) }, (_, part) => {
    const push: Push = {
      personId: recorder.personId,
      deviceAt: instant(Date.now()),
      commands: commands.slice(part * mostPushed, (part + 1) * mostPushed),
    }
    return JSON.stringify(push)
  })
}

/** One push after the other, as one phone sends them. */
async function send(caller: Caller, path: string, pushes: readonly string[]): Promise<Measured> {
  const durations: number[] = []
  for (const body of pushes) {
    const begun = performance.now()
    const { text } = await caller.send('POST', path, body)
    durations.push(performance.now() - begun)
    const answer = JSON.parse(text) as PushedView | { result: { data: PushedView } }
    const { outcomes } = 'result' in answer ? answer.result.data : answer
    const bad = outcomes.find(({ ok }) => !ok)
    if (bad !== undefined) throw new Error(`a command was refused: ${JSON.stringify(bad)}`)
  }
  const elapsed = durations.reduce((sum, each) => sum + each, 0)
  return { ...summarise(durations, elapsed), perSec: (waiting / elapsed) * 1000 }
}

/** 500 visits wait on one phone: until all are accepted, beside a bare server that writes the same rows. */
export async function syncPush(bench: BenchCity): Promise<void> {
  const server = await startCityServer(bench)
  const floorPort = await freePort()
  const floorChild = startChild(new URL('../children/floor-server.ts', import.meta.url), {
    args: [bench.url, schema, String(floorPort)],
  })
  const [product, floor] = [server.caller(), openCaller(floorPort)]
  let made = 0
  const round = async () => {
    const measured = [await send(product, '/trpc/fieldwork.push', pushesOf(made))]
    made += waiting
    measured.push(await send(floor, '/push', pushesOf(made)))
    made += waiting
    return measured as [Measured, Measured]
  }
  try {
    await untilAnswers(`http://127.0.0.1:${floorPort}/healthz`, floorChild.process)
    // Both compile their hot paths before anything is counted.
    await round()
    const all: [Measured, Measured][] = []
    for (let count = 0; count < rounds; count += 1) all.push(await round())
    sayLine({
      name: 'sync/push',
      concurrency: 1,
      measured: medianOf(all.map(([mine]) => mine)),
      floor: medianOf(all.map(([, bare]) => bare)),
      rssMb: server.child.peakMb(),
    })
  } finally {
    product.close()
    floor.close()
    await Promise.all([server.stop(), floorChild.stop()])
  }
}
