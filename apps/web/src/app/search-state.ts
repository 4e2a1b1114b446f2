import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'

/**
 * A page's filters, sort and open panel, kept in its URL. Give every field a `.catch()`, so that a
 * mistyped URL still opens. `set` changes some fields; `undefined` takes one away.
 */
export function useSearchState<Schema extends z.ZodObject>(schema: Schema) {
  const search: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  const state = useMemo(() => schema.parse(search), [schema, search])
  const set = useCallback(
    (change: Partial<z.output<Schema>>) =>
      navigate({ to: '.', search: ((before: object) => ({ ...before, ...change })) as never, replace: true }),
    [navigate],
  )
  return [state, set] as const
}
