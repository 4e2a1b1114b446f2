import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { heardAnswer } from '../outbox/clock-off'
import { paySignOut } from './sign-out-owed'

/** The device has no network; it has one and the server gives no answer; all is well. */
export type Connection = 'offline' | 'unreachable' | 'online'

const betweenTriesMs = 3_000

let isUnreachable = false
let isAsking = false
const listeners = new Set<() => void>()

function found(unreachable: boolean): void {
  if (isUnreachable === unreachable) return
  isUnreachable = unreachable
  for (const listener of listeners) listener()
}

/** A proxy before a server that is gone answers 502, 503 or 504. */
const isNoAnswer = ({ status }: Response) => status >= 502 && status <= 504

async function isThere(): Promise<boolean> {
  try {
    return !isNoAnswer(await fetch('/healthz', { cache: 'no-store' }))
  } catch {
    return false
  }
}

/** Something got no answer: asks whether the server is there, and goes on until it is. One lost request is no outage. */
export function suspectServer(): void {
  if (isAsking) return
  isAsking = true
  const ask = async () => {
    const there = await isThere()
    found(!there)
    if (there) isAsking = false
    else setTimeout(() => void ask(), betweenTriesMs)
  }
  void ask()
}

type Sent = Omit<RequestInit, 'signal'> & { signal?: AbortSignal | null | undefined }

/**
 * `fetch` that notices when no answer comes, and when one comes again; and what time it is at the server. Asks nothing
 * with the cookie of somebody who has signed out.
 */
export async function noticingFetch(input: RequestInfo | URL, init?: Sent): Promise<Response> {
  try {
    await paySignOut()
    const sentAt = Date.now()
    const response = await fetch(input, { ...init, signal: init?.signal ?? null })
    if (isNoAnswer(response)) suspectServer()
    else found(false)
    heardAnswer(response.headers.get('date'), sentAt, Date.now())
    return response
  } catch (error) {
    if (init?.signal?.aborted !== true) suspectServer()
    throw error
  }
}

/** Tells each time the server can be reached again. */
export function whenBack(tell: () => void): () => void {
  const listener = () => {
    if (!isUnreachable) tell()
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const now = (): Connection => (!onlineManager.isOnline() ? 'offline' : isUnreachable ? 'unreachable' : 'online')

/** Whether asking is of any use just now. */
export const isReachable = (): boolean => now() === 'online'

/** How this page stands with the server. */
export const useConnection = (): Connection =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    const stop = onlineManager.subscribe(listener)
    return () => {
      listeners.delete(listener)
      stop()
    }
  }, now)
