import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBenchCity } from '../harness/city'
import { freePort } from '../harness/free-port'
import { sayProgress } from '../harness/report'
import { dayOfWork } from './day-of-work'
import { judge } from './judge'
import { openLine } from './line'
import type { Options } from './options'
import { Phone } from './phone'
import { random } from './random'
import { report } from './report'
import type { Run } from './run'
import { prepareServer } from './server'
import { story } from './story'
import { countTraffic } from './traffic'

/** The whole proof. Returns whether nothing was lost, doubled, spoilt, out of order, left waiting or unexplained. */
export async function proveOffline(options: Options, program: string): Promise<boolean> {
  const begunAt = Date.now()
  sayProgress(`pnpm proof offline --seed ${options.seed}`)
  const bench = await openBenchCity(0)
  const [linePort, serverPort] = [await freePort(), await freePort()]
  const address = `http://127.0.0.1:${linePort}`
  const traffic = countTraffic()
  const line = openLine(options.seed, serverPort, traffic)
  const server = await prepareServer(bench, serverPort, address)
  const profile = join(bench.folder, 'profile')
  await mkdir(profile)
  const phone = new Phone(program, profile, address)
  const tasks = dayOfWork(random(options.seed, 'work'), options.commands, options.photos, begunAt)
  const until = begunAt + options.minutes * 60_000
  const run: Run = {
    options,
    bench,
    phone,
    line,
    server,
    tasks,
    until,
    named: [],
    takenBytes: [],
    killed: { phone: 0, server: 0 },
  }
  try {
    await line.listen(linePort)
    await server.start()
    await story(run)
    const kept = await phone.kept()
    const announced = kept.photos.map(({ id, sha256 }) => ({ fileId: id, sha256 }))
    const verdict = await judge(bench, tasks, announced, server.files)
    return report(run, traffic, kept, verdict, Math.round((Date.now() - begunAt) / 1000))
  } finally {
    await phone.kill()
    await line.close()
    await server.stop()
    await bench.close()
  }
}
