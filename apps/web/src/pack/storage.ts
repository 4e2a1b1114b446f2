import { useEffect, useState } from 'react'

/** How this browser treats what is kept. `persisted` false: it may throw it away when it wants the room. */
export type Storage = { persisted: boolean; usage: number; quota: number }

/** Room for a day of photos. */
const littleBytes = 200_000_000

export const isNearlyFull = ({ usage, quota }: Storage): boolean => quota > 0 && quota - usage < littleBytes

/** Asks once that what is kept stays; browsers decide by themselves, most without a question. */
export async function askToStay(): Promise<void> {
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.()
}

async function read(): Promise<Storage | null> {
  if (navigator.storage?.estimate === undefined) return null
  const [persisted, { usage = 0, quota = 0 }] = await Promise.all([
    navigator.storage.persisted?.() ?? false,
    navigator.storage.estimate(),
  ])
  return { persisted, usage, quota }
}

/** Null: not known, or not yet. Read anew whenever `what` changes. */
export function useStorage(what: unknown): Storage | null {
  const [storage, setStorage] = useState<Storage | null>(null)
  useEffect(() => {
    read().then(setStorage, () => setStorage(null))
  }, [what])
  return storage
}
