import { useSyncExternalStore } from 'react'

let secondsOff = 0
const listeners = new Set<() => void>()

/** The server said how far this device's clock is off; 0: it is right. */
export function heardClock(seconds: number): void {
  if (seconds === secondsOff) return
  secondsOff = seconds
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What must be added to this device's clock, in seconds; known from the first contact on. */
export const useClockOff = (): number => useSyncExternalStore(subscribe, () => secondsOff)
