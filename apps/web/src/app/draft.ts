import { useCallback, useEffect, useState } from 'react'
import { readRemembered, remember } from './remembered'

/** What is typed into a form, kept on this device until it is sent: closing the browser loses nothing. */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readRemembered(`draft.${key}`)
    try {
      return kept === null ? empty : { ...empty, ...(JSON.parse(kept) as Partial<Draft>) }
    } catch {
      return empty
    }
  })
  const [dirty, setDirty] = useState(false)

  useEffect(() => {
    if (dirty) remember(`draft.${key}`, JSON.stringify(draft))
  }, [dirty, draft, key])

  const change = useCallback((part: Partial<Draft>) => {
    setDirty(true)
    setDraft((before) => ({ ...before, ...part }))
  }, [])
  const clear = useCallback(() => {
    setDirty(false)
    remember(`draft.${key}`, null)
    setDraft(empty)
  }, [empty, key])

  return { draft, change, clear }
}
