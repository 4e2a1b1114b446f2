import { isService } from '@huhang/domain/inspections'
import type { HazardForm } from '../hazards'
import type { VisitDraft } from './visit-draft'

/** 服务上门 (CL-13, IN-10): it may help and may not order. */
export const ordersNothing = ({ kind }: Pick<VisitDraft, 'kind'>): boolean => kind !== '' && isService(kind)

/**
 * The hazards that go into the record. Those that a "no" made before the visit was called a service visit stay in the
 * draft, in case it is called another, and are not said.
 */
export function hazardsToSay(draft: Pick<VisitDraft, 'kind' | 'hazards' | 'checklists'>): HazardForm[] {
  if (!ordersNothing(draft)) return draft.hazards
  const made = new Set(
    draft.checklists.flatMap(({ answers }) => Object.values(answers).map(({ hazardId }) => hazardId as string)),
  )
  return draft.hazards.filter(({ id, correctedOnSpot }) => correctedOnSpot || !made.has(id))
}

/** What a service visit can't record: a hazard that would have to be ordered away. */
export const isBeyondService = (draft: Pick<VisitDraft, 'kind'>, form: HazardForm): boolean =>
  ordersNothing(draft) && !form.correctedOnSpot
