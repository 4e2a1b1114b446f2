import { useLayoutEffect, useRef, useState } from 'react'
import { useDraft } from '../../app/draft'
import type { Refusal } from '../../app/failure'
import { useTakenPhotos } from '../../photos'
import type { DraftAnswer } from '../checklists'
import type { HazardForm } from '../hazards'
import { answeredIn, newVisitDraft, type StandingHazard, type VisitDraft } from './visit-draft'
import { photoListsOf } from './visit-photos'

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
  /** Photos on their way into the draft: what is signed now would go without them. */
  awaited: number
  /** Why what is typed is on this page alone. */
  notKept: Refusal | null
  /** It was begun before this page was opened. */
  restored: boolean
}

/** Under which it is kept on this device. */
export const visitKey = 'inspection'

/** The one visit this person is writing on this device. */
export function useVisitDraft(): VisitEdit {
  const [empty, setEmpty] = useState(newVisitDraft)
  const { draft, change, clear, notKept } = useDraft(visitKey, empty)
  const [restored] = useState(draft !== empty && draft.premises !== null)
  // Several changes may come between two renderings: each adds to what is there then. Set before photos are put in.
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  }, [draft])

  function changeNow(part: Partial<VisitDraft>) {
    latest.current = { ...latest.current, ...part }
    change(part)
  }

  const changeHazard: VisitEdit['changeHazard'] = (id, part) => {
    const { hazards, parked } = latest.current
    const changed = (form: HazardForm) => (form.id === id ? { ...form, ...part } : form)
    // A photo may arrive after its hazard was parked.
    const still = Object.entries(parked).map(([ref, form]) => [ref, changed(form)])
    changeNow({ hazards: hazards.map(changed), parked: Object.fromEntries(still) })
  }
  const answer: VisitEdit['answer'] = (code, parts, standing) =>
    changeNow(answeredIn(latest.current, code, parts, standing))
  const awaited = useTakenPhotos(photoListsOf(draft, { changeHazard, answer }))

  // What is begun after it on this page is another visit, with an id of its own.
  const clearNow = () => {
    clear()
    setEmpty(newVisitDraft)
  }

  return { draft, change: changeNow, changeHazard, answer, clear: clearNow, notKept, restored, awaited }
}
