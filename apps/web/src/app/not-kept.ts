import { TRPCClientError } from '@trpc/client'
import { useSyncExternalStore } from 'react'
import { type Refusal, refusalOf } from './failure'

let refusal: Refusal | null = null
const listeners = new Set<() => void>()

/** Why nothing can be kept on this device just now; null: all is well. */
export function heardNotKept(why: Refusal | null): void {
  if (why === refusal) return
  refusal = why
  for (const listener of listeners) listener()
}

/** The server refused the key or could not be asked; or it is this browser that keeps nothing. */
export const notKeptFor = (error: unknown): Refusal =>
  error instanceof TRPCClientError
    ? refusalOf(error)
    : { code: 'device.keeps-nothing', details: { reason: error instanceof Error ? error.name : '—' } }

export const useNotKept = (): Refusal | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => refusal,
  )
