import { useSyncExternalStore } from 'react'
import { type TakeOverAnswer, takeOver } from '../worker/take-over'

/** A newer version than this page's: ready, or held by so many commands that it could not send. */
export type NewVersion = { held: number }

const betweenLooksMs = 15 * 60_000

let found: NewVersion | null = null
let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

function tell(next: NewVersion | null): void {
  found = next
  for (const listener of listeners) listener()
}

export const useNewVersion = (): NewVersion | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => found,
  )

function follow(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // The very first one waits too, for a moment, and replaces none.
    if (registration.active === null || registration.waiting === null || registration.waiting === waiting) return
    waiting = registration.waiting
    tell({ held: 0 })
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  // A browser looks by itself only when a page is opened; the desk of a dispatcher stands open for days.
  const ask = () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
  }
  setInterval(ask, betweenLooksMs)
  document.addEventListener('visibilitychange', ask)
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration !== undefined) follow(registration)
  } catch {
    // Storage may be barred: the app then works as any page on the web does.
  }
}

/** Lets the service worker keep the app on this device, so that it opens without a network. */
export function keepOnDevice(): void {
  // Plain HTTP on another machine has none; in development files change under the page.
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
  let hadOne = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // Another page of this browser took the new version: this one still is the older.
    if (hadOne) tell({ held: 0 })
    hadOne = true
  })
  // After the page's own files: on a weak signal they come first.
  if (document.readyState === 'complete') void register()
  else window.addEventListener('load', () => void register(), { once: true })
}

/** Opens the new version, unless commands wait that only this one can send. */
export async function openNewVersion(): Promise<void> {
  if (waiting === null || waiting.state !== 'installed') return location.reload()
  const taken = new Promise<void>((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
  )
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<TakeOverAnswer>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<TakeOverAnswer>) => resolve(data)
  })
  waiting.postMessage(takeOver, [port2])
  const { held } = await answer
  if (held > 0) return tell({ held })
  await taken
  location.reload()
}
