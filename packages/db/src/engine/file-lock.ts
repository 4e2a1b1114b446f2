import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isStillRunning, ownIdentity } from './process-identity.ts'

/** Takes the lock, or tells who holds it. A holder that was killed holds nothing. */
export async function tryLock(path: string): Promise<{ taken: true } | { taken: false; holder: string }> {
  const mine = await ownIdentity()
  for (;;) {
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o600 })
      return { taken: true }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await readFile(path, 'utf8').catch(() => null)
    if (holder === null) continue
    // Between creating and filling the file its holder is unknown for a moment.
    if (holder === '') await sleep(100)
    const again = holder === '' ? await readFile(path, 'utf8').catch(() => null) : holder
    if (again === null) continue
    if (await isStillRunning(again)) return { taken: false, holder: again }
    await setAside(path, again)
  }
}

// Two may find the same dead holder. A rename is won by one; whoever caught a newer lock instead puts it back.
async function setAside(path: string, deadHolder: string): Promise<void> {
  const aside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  const caught = await readFile(aside, 'utf8')
  if (caught !== deadHolder) await writeFile(path, caught, { flag: 'wx', mode: 0o600 }).catch(() => {})
  await rm(aside, { force: true })
}

export async function unlock(path: string): Promise<void> {
  const holder = await readFile(path, 'utf8').catch(() => null)
  if (holder === (await ownIdentity())) await rm(path, { force: true })
}

const waiting = new Map<string, Promise<unknown>>()

/** One at a time, across processes and inside this one. */
export async function withFileLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const before = waiting.get(path) ?? Promise.resolve()
  const turn = before.then(async () => {
    while (!(await tryLock(path)).taken) await sleep(25)
    try {
      return await work()
    } finally {
      await unlock(path)
    }
  })
  waiting.set(
    path,
    turn.catch(() => {}),
  )
  return turn
}
