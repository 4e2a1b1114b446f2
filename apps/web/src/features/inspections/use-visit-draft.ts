import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../../app/draft'
import type { DraftAnswer } from '../checklists'
import type { HazardForm } from '../hazards'
import { ordersNothing } from './service-visit'
import { answeredIn, newVisitDraft, type StandingHazard, type VisitDraft } from './visit-draft'

export type VisitEdit = {
  draft: VisitDraft
  change(part: Partial<VisitDraft>): void
  changeHazard(id: string, part: Partial<HazardForm>): void
  /** Answers of one list, by its code and the items' keys. What is no "no" any more takes its hazard with it. */
  answer(
    code: string,
    parts: Readonly<Record<string, Partial<DraftAnswer>>>,
    standing: readonly StandingHazard[] | null,
  ): void
  clear(): void
  /** It was begun before this page was opened. */
  restored: boolean
}

/** Under which it is kept on this device. */
export const visitKey = 'inspection'

/** The one visit this person is writing on this device. */
export function useVisitDraft(): VisitEdit {
  const [empty] = useState(newVisitDraft)
  const { draft, change, clear } = useDraft(visitKey, empty)
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
    answer: (code, parts, standing) =>
      changeNow(answeredIn(latest.current, code, parts, ordersNothing(latest.current) ? null : standing)),
    clear,
    restored,
  }
}
