import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { draftOf, editDraft, followDrafts, isDraftKept } from './drafts'
import type { Refusal } from './failure'
import { useMe } from './session'

const full: Refusal = { code: 'device.storage-full', details: {} }

/**
 * What one person types into a form, kept on this device until it is sent: closing the browser loses nothing.
 * Two windows show the same draft, so that neither overwrites what was typed in the other. `notKept`: it is on this
 * page alone, because the device did not take it.
 */
export function useDraft<Draft extends object>(form: string, empty: Draft) {
  const { personId } = useMe()
  const kept = useSyncExternalStore(followDrafts, () => draftOf(personId, form))
  const isKept = useSyncExternalStore(followDrafts, () => isDraftKept(personId, form))
  const draft = useMemo<Draft>(() => (kept === null ? empty : { ...empty, ...kept.content }), [kept, empty])

  // A photo may be ready after its form was sent and has gone: it begins no new draft.
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  const change = useCallback(
    (part: Partial<Draft>) => {
      if (!isShown.current) return
      editDraft(personId, form, (before) => ({
        content: { ...empty, ...before?.content, ...part },
        replaces: before?.replaces ?? null,
      }))
    },
    [personId, form, empty],
  )
  const clear = useCallback(() => editDraft(personId, form, () => null), [personId, form])

  return { draft, change, clear, notKept: isKept ? null : full }
}
