import { z } from 'zod'
import { readRemembered, remember } from './remembered'

/**
 * A sign-out that the server has not heard of. The cookie can't be read or dropped by a page, so until then nothing is
 * asked with it: it is somebody's who has left.
 */
const key = 'sign-out-owed'
/** Where the browser barred its storage. */
let isOwedHere = false

export const isSignOutOwed = (): boolean => isOwedHere || readRemembered(key) !== null

export function oweSignOut(): void {
  remember(key, 'yes')
  isOwedHere = readRemembered(key) === null
}

const patienceMs = 5_000
const SignedOut = z.object({ success: z.literal(true) })

async function tellServer(): Promise<void> {
  // Another window may have been faster, and somebody signed in since.
  if (!isSignOutOwed()) return
  const response = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null)
  // A hotel's page answers anything with 200.
  const answer: unknown = await response?.json().catch(() => null)
  if (!SignedOut.safeParse(answer).success) throw new TypeError('the sign-out is owed still')
  remember(key, null)
  isOwedHere = false
}

let telling: Promise<void> | null = null

/** Ends the session of whoever left, if that is still owed. @throws `TypeError`, as `fetch` does without a network */
export function paySignOut(): Promise<void> {
  if (!isSignOutOwed()) return Promise.resolve()
  const work = () => ('locks' in navigator ? navigator.locks.request('huhang.sign-out', tellServer) : tellServer())
  telling ??= work().finally(() => {
    telling = null
  })
  return telling
}

const betweenTriesMs = 5_000

/** Tries until it is paid, by whichever window, and tells after each try. */
export function followSignOut(tell: () => void): () => void {
  const pay = () => void paySignOut().then(tell, tell)
  pay()
  const beat = setInterval(pay, betweenTriesMs)
  window.addEventListener('online', pay)
  return () => {
    clearInterval(beat)
    window.removeEventListener('online', pay)
  }
}

/** For what can't be refused and asked again: waits until no sign-out is owed. */
export function whenPaid(): Promise<void> {
  if (!isSignOutOwed()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = followSignOut(() => {
      if (isSignOutOwed()) return
      stop()
      resolve()
    })
  })
}
