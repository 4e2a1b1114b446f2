import type { FileId } from '@huhang/contract'
import { useEffect, useSyncExternalStore } from 'react'
import { useMe } from '../app/session'
import { awaitedIn, followTakings, missingIn, settle, takingChanges } from './taking'

/** A list of photos in a form, under a name that it keeps while the form is left and opened again. */
export type PhotoList = {
  list: string
  /** Kept on this device; they travel by themselves, before or after what names them. */
  value: readonly FileId[]
  onChange(value: FileId[]): void
}

/** Of the signed-in person: a phone has several, and none may name another's photo. */
export function useOwnList(): (list: string) => string {
  const { personId } = useMe()
  return (list) => `${list}.${personId ?? ''}`
}

/** Puts photos into their lists as they become ready. Tells how many are still on their way there. */
export function useTakenPhotos(lists: readonly PhotoList[]): number {
  const own = useOwnList()
  useSyncExternalStore(followTakings, takingChanges)
  // After every drawing: of two lists in one form, one change may undo the other's, and is then made again.
  useEffect(() => {
    for (const { list, value, onChange } of lists) {
      settle(own(list), value)
      const missing = missingIn(own(list), value)
      if (missing.length > 0) onChange([...value, ...missing])
    }
  })
  return lists.reduce((sum, { list, value }) => sum + awaitedIn(own(list), value), 0)
}
