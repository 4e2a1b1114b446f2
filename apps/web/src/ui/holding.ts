import { createContext, useCallback, useContext, useId, useLayoutEffect, useMemo, useState } from 'react'

type Holding = { hold(field: string, words: string | null): void; isSending: boolean }

export const HoldingContext = createContext<Holding | null>(null)

/** Of a form: what its fields are still at, in words; null when it may be sent. */
export function useHolding(isSending: boolean): { holding: Holding; held: string | null } {
  const [holds, setHolds] = useState<ReadonlyMap<string, string>>(new Map())
  const hold = useCallback((field: string, words: string | null) => {
    setHolds((before) => {
      const others = [...before].filter(([each]) => each !== field)
      return new Map(words === null ? others : [...others, [field, words]])
    })
  }, [])
  const holding = useMemo(() => ({ hold, isSending }), [hold, isSending])
  return { holding, held: [...holds.values()][0] ?? null }
}

/**
 * Of a field: while there are `words`, the form around it is not sent, and they stand at its button. Tells whether that
 * form is being sent: what is added then would miss it.
 */
export function useHold(words: string | null): boolean {
  const { hold, isSending = false } = useContext(HoldingContext) ?? {}
  const field = useId()
  // Before anybody can press the button of what was just drawn.
  useLayoutEffect(() => {
    if (words === null) return
    hold?.(field, words)
    return () => hold?.(field, null)
  }, [hold, field, words])
  return isSending
}
