import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** Questions whose answer on the page is the device's, and from when it is. */
const since = new Map<string, number>()
const listeners = new Set<() => void>()
const tellAll = () => {
  for (const listener of listeners) listener()
}

/** Pages of one list are one question. */
const keyOf = (name: string, question: unknown): string => {
  const { after: _after, ...asked } = question as { after?: unknown }
  return `${name} ${JSON.stringify(asked)}`
}

export function answeredByDevice(name: string, question: unknown, at: number): void {
  since.set(keyOf(name, question), at)
  tellAll()
}

export function answeredByServer(name: string, question: unknown): void {
  if (since.delete(keyOf(name, question))) tellAll()
}

/** From when the oldest of the device's answers on this page is; null: all that stands here is the server's. */
export function useFromDevice(): number | null {
  const cache = useQueryClient().getQueryCache()
  const oldest = () => {
    if (since.size === 0) return null
    const shown = cache.getAll().flatMap((query) => {
      const question = query.queryKey.at(-1)
      const at = query.isActive() ? since.get(keyOf(String(query.queryKey[0]), question ?? {})) : undefined
      return at ?? []
    })
    return shown.length === 0 ? null : Math.min(...shown)
  }
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    const stop = cache.subscribe(listener)
    return () => {
      listeners.delete(listener)
      stop()
    }
  }, oldest)
}
