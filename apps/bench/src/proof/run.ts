import { setTimeout as sleep } from 'node:timers/promises'
import type { FileId } from '@huhang/contract'
import { sql } from '@huhang/db/stores'
import type { BenchCity } from '../harness/city'
import { sayProgress } from '../harness/report'
import type { Task } from './day-of-work'
import type { Line } from './line'
import type { Options } from './options'
import type { Phone } from './phone'
import { type Random, random } from './random'
import type { ProofServer } from './server'

export type Run = {
  options: Options
  bench: BenchCity
  phone: Phone
  line: Line
  server: ProofServer
  tasks: Task[]
  /** Photos that commands name. */
  named: FileId[]
  /** Sizes of pictures as the camera gave them, before they were scaled. */
  takenBytes: number[]
  killed: { phone: number; server: number }
  until: number
}

/** Opens the app as it was left. */
async function reopen(run: Run): Promise<void> {
  await run.phone.start()
  run.killed.phone += 1
}

/** Says one command with its photos, however often the phone dies meanwhile. */
export async function say(run: Run, task: Task, dies: Random | null): Promise<void> {
  const files: FileId[] = []
  const { seed, sides } = run.options
  // The last part of an id is its number; the first is the time of this run.
  const drawn = random(seed, `photos ${task.commandId.slice(-12)}`)
  let left = dies
  while (true) {
    const work = (async () => {
      while (files.length < task.photos) {
        const side = drawn.between(...sides)
        const { fileId, bytes } = await run.phone.photo(drawn.below(2 ** 31), side, Math.round(side * 0.75))
        files.push(fileId)
        run.takenBytes.push(bytes)
      }
      await run.phone.say({ name: task.name, title: task.title, command: task.command(files) })
    })()
    if (left === null) {
      await work
      run.named.push(...files)
      return
    }
    const moment = sleep(left.below(task.photos > 0 ? 1500 : 60))
    left = null
    await Promise.race([work.catch(() => undefined), moment])
    await run.phone.kill()
    await work.catch(() => undefined)
    await reopen(run)
  }
}

/** How much of all has arrived, as the server's rows say. */
export async function arrived({ bench, tasks, options }: Run): Promise<number> {
  const ids = tasks.map(({ commandId }) => commandId)
  const [row] = await bench.city.pool.rows<{ commands: number; photos: number }>(
    sql`SELECT (SELECT count(*)::int FROM "receipt" WHERE "commandId" = ANY(${ids}::uuid[])) AS "commands",
      (SELECT count(*)::int FROM "stored_file" WHERE "kind" = 'photo' AND "arrivedAt" IS NOT NULL) AS "photos"`,
  )
  const all = tasks.length * (1 + options.photos)
  return ((row?.commands ?? 0) + (row?.photos ?? 0)) / all
}

export type End = 'phone' | 'server'

export async function end(run: Run, what: End, drawing: Random): Promise<void> {
  if (what === 'phone') {
    await run.phone.kill()
    await reopen(run)
  } else {
    await run.server.kill()
    run.killed.server += 1
    await sleep(drawing.below(500))
    await run.server.start()
  }
}

/** The network goes and comes back, as it does on the way. */
export async function flicker({ line, phone }: Run, drawing: Random): Promise<void> {
  line.setUp(false)
  await sleep(drawing.below(800))
  line.setUp(true)
  await phone.backOnline()
}

/** What the phone said to have kept is there, though it was killed since. */
export async function checkKept({ phone, killed }: Run, tasks: readonly Task[]): Promise<void> {
  const { entries, photos } = await phone.kept()
  const kept = new Set(entries.map(({ id }) => id))
  const missing = tasks.filter(({ commandId }) => !kept.has(commandId))
  if (missing.length > 0) throw new Error(`said and not kept: ${missing.map(({ commandId }) => commandId).join(', ')}`)
  sayProgress(
    `${tasks.length} commands and ${photos.length} photos kept without a network, ${killed.phone} times killed`,
  )
}
