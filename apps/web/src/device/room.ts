import { device } from './database'

/** The browser has no room left for this site. */
export const isFull = (error: unknown): boolean => {
  const { name, inner } = error as { name?: unknown; inner?: { name?: unknown } }
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
}

let full = false
const listeners = new Set<() => void>()
function hearFull(isFullNow: boolean): void {
  if (full === isFullNow) return
  full = isFullNow
  for (const listener of listeners) listener()
}

/** Whether the last thing that had to be written found no room. */
export const isDeviceFull = (): boolean => full
export function followFull(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where a map file that was taken along lies. */
export const mapCache = 'huhang-map'

type Spare = () => Promise<unknown>
/** What the server can give again, the largest first. */
const sparable: readonly Spare[] = [
  async () => 'caches' in globalThis && caches.delete(mapCache),
  () => device.answers.clear(),
  () => device.packed.clear(),
]

/**
 * A write that must not fail for want of room: what can be fetched again makes way for what can't, piece by piece.
 * @throws when there is no room even so
 */
export async function makingRoom<Result>(
  write: () => Promise<Result>,
  [spare, ...others]: readonly Spare[] = sparable,
): Promise<Result> {
  try {
    const result = await write()
    hearFull(false)
    return result
  } catch (error) {
    if (!isFull(error)) throw error
    hearFull(true)
    if (spare === undefined) throw error
    await spare().catch(() => undefined)
    return makingRoom(write, others)
  }
}
