import { FileId } from '@huhang/contract'
import type { Refusal } from '../app/failure'
import { readRemembered, remember } from '../app/remembered'
import type { KeptPhoto } from './kept-photo'

/** How far the photos have come that were chosen for one list, whether or not its form is open. */
export type Taking = {
  /** Chosen, and not kept on the device yet. */
  preparing: number
  /** Kept on the device; the list does not name them yet. */
  ready: readonly FileId[]
  refused: readonly { name: string; refused: Refusal }[]
  /** So many were chosen beyond what the list holds. */
  beyond: number
}

const takings = new Map<string, Taking>()
const followers = new Set<() => void>()
let changes = 0

const readyKey = (list: string) => `photos.ready.${list}`

/** Also those that became ready when nobody had the form open, and the app was closed before anybody did. */
function readyBefore(list: string): FileId[] {
  const ids = (readRemembered(readyKey(list)) ?? '').split(' ')
  return ids.flatMap((id) => FileId.safeParse(id).data ?? [])
}

export function takingOf(list: string): Taking {
  const known = takings.get(list) ?? { preparing: 0, ready: readyBefore(list), refused: [], beyond: 0 }
  takings.set(list, known)
  return known
}

function change(list: string, part: Partial<Taking>): void {
  const before = takingOf(list)
  const next = { ...before, ...part }
  takings.set(list, next)
  if (next.ready !== before.ready) remember(readyKey(list), next.ready.join(' ') || null)
  changes++
  for (const tell of followers) tell()
}

export function followTakings(tell: () => void): () => void {
  followers.add(tell)
  return () => followers.delete(tell)
}

/** Another one after each change. */
export const takingChanges = (): number => changes

/** Ready, and not named by the list as it stands. */
export const missingIn = (list: string, value: readonly FileId[]): FileId[] =>
  takingOf(list).ready.filter((fileId) => !value.includes(fileId))

/** So many are on their way into the list as it stands: what is sent now would go without them. */
export const awaitedIn = (list: string, value: readonly FileId[]): number =>
  takingOf(list).preparing + missingIn(list, value).length

/** The list names these: what becomes of them is no longer decided here. */
export function settle(list: string, value: readonly FileId[]): void {
  const { ready } = takingOf(list)
  const missing = missingIn(list, value)
  if (missing.length < ready.length) change(list, { ready: missing })
}

/** What was not taken has been read. */
export function dismiss(list: string): void {
  const { preparing, refused, beyond } = takingOf(list)
  if (preparing === 0 && refused.length + beyond > 0) change(list, { refused: [], beyond: 0 })
}

/**
 * Keeps what was chosen for a list, one after another: a phone has the memory for one picture. It goes on when its form
 * is left; what is ready waits here for the list, and adds to what stands there by then.
 */
export async function takePhotos<Chosen extends { name: string }>(
  list: string,
  chosen: readonly Chosen[],
  room: number,
  keep: (file: Chosen) => Promise<KeptPhoto>,
): Promise<void> {
  const files = chosen.slice(0, Math.max(0, room))
  const preparing = takingOf(list).preparing + files.length
  change(list, { preparing, refused: [], beyond: chosen.length - files.length })
  for (const file of files) {
    const kept = await keep(file)
    const { preparing, ready, refused } = takingOf(list)
    change(list, {
      preparing: preparing - 1,
      ...('fileId' in kept
        ? { ready: [...ready, kept.fileId] }
        : { refused: [...refused, { name: file.name, refused: kept.refused }] }),
    })
  }
}
