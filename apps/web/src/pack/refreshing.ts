import { type Refusal, refusalOf } from '../app/failure'
import { trpc } from '../app/trpc'
import { type PackServer, type Progress, refreshPack } from './refresh'
import { askToStay } from './storage'
import { readHead } from './stored'

/** One refresh at a time, whichever page asked for it; every page that shows the pack follows it. */
export type Refreshing = { busy: boolean; progress: Progress | null; failed: Refusal | null }

const server: PackServer = {
  index: (question) => trpc.fieldwork.packIndex.query(question),
  entries: (question) => trpc.fieldwork.packEntries.query(question),
  parts: () => trpc.fieldwork.packParts.query({}),
}

let state: Refreshing = { busy: false, progress: null, failed: null }
const listeners = new Set<() => void>()

function become(next: Partial<Refreshing>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

export const refreshingNow = (): Refreshing => state
export function followRefreshing(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Dexie wraps what the browser says when there is no room left. */
const isFull = (error: unknown): boolean =>
  [error, (error as { inner?: unknown }).inner].some(
    (each) => (each as Error | undefined)?.name === 'QuotaExceededError',
  )

export async function refreshNow(personId: string): Promise<void> {
  if (state.busy) return
  become({ busy: true, progress: null, failed: null })
  try {
    await askToStay()
    await refreshPack(personId, server, (progress) => become({ progress }))
    // The readers of the pack are there when the network is not.
    await import('./answers')
    become({ busy: false, progress: null })
  } catch (error) {
    const failed: Refusal = isFull(error) ? { code: 'device.storage-full', details: {} } : refusalOf(error)
    become({ busy: false, progress: null, failed })
  }
}

/** A pack older than this is refreshed by itself when the day's page is opened. */
const oldAfterMs = 3_600_000

export async function refreshIfOld(personId: string): Promise<void> {
  const head = await readHead(personId)
  if (head === null || Date.now() - Date.parse(head.asOf) > oldAfterMs) await refreshNow(personId)
}
