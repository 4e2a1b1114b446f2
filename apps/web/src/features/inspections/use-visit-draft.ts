import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../../app/draft'
import type { HazardForm } from '../hazards'
import { newVisitDraft, type VisitDraft } from './visit-draft'

export type VisitEdit = {
  draft: VisitDraft
  change(part: Partial<VisitDraft>): void
  changeHazard(id: string, part: Partial<HazardForm>): void
  clear(): void
  /** It was begun before this page was opened. */
  restored: boolean
}

/** The one visit this person is writing on this device. */
export function useVisitDraft(): VisitEdit {
  const [empty] = useState(newVisitDraft)
  const { draft, change, clear } = useDraft('inspection', empty)
  const [restored] = useState(draft !== empty && draft.premises !== null)
  // A photo may arrive between two renderings, or after its form was closed: it adds to what is there then.
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])

  function changeNow(part: Partial<VisitDraft>) {
    latest.current = { ...latest.current, ...part }
    change(part)
  }

  return {
    draft,
    change: changeNow,
    changeHazard: (id, part) =>
      changeNow({ hazards: latest.current.hazards.map((form) => (form.id === id ? { ...form, ...part } : form)) }),
    clear,
    restored,
  }
}
