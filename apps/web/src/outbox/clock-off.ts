import { instantOf } from '@huhang/contract'
import { clockOffsetSeconds } from '@huhang/domain/kernel'
import { useSyncExternalStore } from 'react'

let secondsOff = 0
const listeners = new Set<() => void>()

/** The server said how far this device's clock is off; 0: it is right. */
export function heardClock(seconds: number): void {
  if (seconds === secondsOff) return
  secondsOff = seconds
  for (const listener of listeners) listener()
}

/** An answer that took longer says too little about the time. */
const freshMs = 30_000
const sameSeconds = 60

/** Any answer of the server names its time, to the second. */
export function heardAnswer(date: string | null, sentAt: number, receivedAt: number): void {
  const serverAt = Date.parse(date ?? '')
  if (Number.isNaN(serverAt) || Math.abs(receivedAt - sentAt) > freshMs) return
  const seconds = clockOffsetSeconds(instantOf(receivedAt), instantOf(serverAt))
  if (seconds === 0 || Math.abs(seconds - secondsOff) >= sameSeconds) heardClock(seconds)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the last answer found. */
export const clockOff = (): number => secondsOff

/** What must be added to this device's clock, in seconds; known from the first contact on. */
export const useClockOff = (): number => useSyncExternalStore(subscribe, clockOff)
