import { LiveFrame } from '@huhang/contract/map'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { suspectServer, whenBack } from '../app/connection'
import { trpc } from '../app/trpc'

type Listener = (frame: LiveFrame) => void
type Stop = () => void

const channelName = 'huhang-live'
const lockName = 'huhang-live-stream'
const firstPauseMs = 1_000
const longestPauseMs = 30_000

const listeners = new Set<Listener>()
/** The last frame this tab has handed on; null before the first. */
let position: number | null = null
let stop: Stop | null = null

/** Hands a frame on once: another tab's copy, or one sent again after a lost connection, is older or equal. */
function hear(frame: LiveFrame): void {
  if (position !== null && frame.position <= position && !frame.reset) return
  position = frame.position
  for (const listener of listeners) listener(frame)
}

/** Over early when the server is back. */
const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      forget()
      resolve()
    }
    const timer = setTimeout(end, ms)
    const forget = whenBack(end)
    signal.addEventListener('abort', end)
  })

/** One connection; ends when it fails for good or the signal aborts. What is only lost is taken up by itself. */
function stream(tell: (frame: LiveFrame) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const subscription = trpc.map.live.subscribe(
      { lastEventId: position === null ? null : String(position) },
      {
        onData: ({ data }) => tell(data),
        // A stream that only breaks is taken up by itself; the page learns whether the server is gone.
        onConnectionStateChange: ({ error }) => {
          if (error) suspectServer()
        },
        onError: () => resolve(),
        onStopped: () => resolve(),
        onComplete: () => resolve(),
      },
    )
    signal.addEventListener('abort', () => {
      subscription.unsubscribe()
      resolve()
    })
  })
}

async function lead(tell: (frame: LiveFrame) => void, signal: AbortSignal): Promise<void> {
  let wait = firstPauseMs
  while (!signal.aborted) {
    const began = Date.now()
    await stream(tell, signal)
    // A stream that held for a while and then broke is worth an early try.
    wait = Date.now() - began > longestPauseMs ? firstPauseMs : Math.min(longestPauseMs, wait * 2)
    if (!signal.aborted) await pause(wait, signal)
  }
}

/**
 * One stream for all tabs of this browser: six would use up the connections that HTTP/1.1 allows. The tab
 * that holds the lock streams and tells the others; when it closes, the next one goes on from its own place.
 */
function begin(): Stop {
  const ended = new AbortController()
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const told = z.object({ frame: LiveFrame }).safeParse(data)
    if (told.success) hear(told.data.frame)
  }
  const tell = (frame: LiveFrame) => {
    hear(frame)
    channel.postMessage({ frame })
  }
  // A tab that was frozen may have missed what the others told: its lists are asked anew.
  const thawed = (event: PageTransitionEvent) => {
    if (event.persisted) hear({ position: position ?? 0, reset: true, changes: [], touched: [] })
  }
  window.addEventListener('pageshow', thawed)
  const leading =
    'locks' in navigator
      ? navigator.locks.request(lockName, { signal: ended.signal }, () => lead(tell, ended.signal))
      : lead(tell, ended.signal)
  leading.catch(() => undefined)
  return () => {
    ended.abort()
    channel.close()
    window.removeEventListener('pageshow', thawed)
    position = null
  }
}

/** Hears what happens from now on; the stream runs while anyone listens. */
export function listenLive(listener: Listener): Stop {
  listeners.add(listener)
  stop ??= begin()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = null
  }
}

/** `onFrame` may change from render to render; the stream doesn't notice. */
export function useLive(onFrame: Listener): void {
  const latest = useRef(onFrame)
  latest.current = onFrame
  useEffect(() => listenLive((frame) => latest.current(frame)), [])
}
