import { useCallback, useEffect, useState } from 'react'
import { followRemembered, readRemembered, remember } from './remembered'
import { useMe } from './session'

function parsed<Draft extends object>(kept: string | null, empty: Draft): Draft {
  try {
    return kept === null ? empty : { ...empty, ...(JSON.parse(kept) as Partial<Draft>) }
  } catch {
    return empty
  }
}

/**
 * What one person types into a form, kept on this device until it is sent: closing the browser loses nothing.
 * Two windows show the same draft, so that neither overwrites what was typed in the other.
 */
export function useDraft<Draft extends object>(form: string, empty: Draft) {
  const key = `draft.${form}.${useMe().personId ?? ''}`
  const [draft, setDraft] = useState<Draft>(() => parsed(readRemembered(key), empty))
  const [dirty, setDirty] = useState(false)

  useEffect(() => {
    if (dirty) remember(key, JSON.stringify(draft))
  }, [dirty, draft, key])

  useEffect(
    () =>
      followRemembered(key, (kept) => {
        setDirty(false)
        setDraft(parsed(kept, empty))
      }),
    [key, empty],
  )

  const change = useCallback((part: Partial<Draft>) => {
    setDirty(true)
    setDraft((before) => ({ ...before, ...part }))
  }, [])
  const clear = useCallback(() => {
    setDirty(false)
    remember(key, null)
    setDraft(empty)
  }, [empty, key])

  return { draft, change, clear }
}
