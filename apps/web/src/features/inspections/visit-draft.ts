import {
  type AreaId,
  type InspectionId,
  type Instant,
  instantOf,
  type LocalDay,
  type PersonId,
  type Place,
} from '@huhang/contract'
import type { ChecklistItem } from '@huhang/contract/checklists'
import type { HazardRowView } from '@huhang/contract/hazards'
import { type InspectionKind, type SignState, VisitRecord } from '@huhang/contract/inspections'
import { hazardOf, isInForce, isSameThing, itemRef, itemsOf, verdictOf } from '@huhang/domain/checklists'
import { inspectorShown, isTooLong, premisesShown } from '@huhang/domain/inspections'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { uuidv7 } from 'uuidv7'
import { type ChecklistDraft, type DraftAnswer, emptyAnswer, isWhole, toSay } from '../checklists'
import type { ChosenPremises } from '../enterprises'
import { foreseenDeadline, type HazardForm, isHazardFormWhole, newHazardForm, toHazardDraft } from '../hazards'

export type ChosenInspector = { personId: PersonId; name: string; number: string | null }

/** A visit while it is being written; kept on the device until the server has it. */
export type VisitDraft = {
  inspectionId: InspectionId
  premises: ChosenPremises | null
  kind: InspectionKind | ''
  startedAt: Instant
  place: (Place & { accuracyMetres: number }) | null
  inspectors: ChosenInspector[]
  content: string
  receiver: string
  receiverTitle: string
  checklists: ChecklistDraft[]
  hazards: HazardForm[]
  /** What a supervision stands on (T1). */
  basis: 'inspection' | 'government' | ''
  approval: string
  supervisedAreaId: AreaId | ''
  /** Its name, as it is shown for signing. */
  supervisedArea: string
  /** How the company's side ends; a drawn signature itself is never kept. */
  signState: SignState
  reason: string
  witness: string
}

export const newVisitDraft = (): VisitDraft => ({
  inspectionId: uuidv7() as InspectionId,
  premises: null,
  kind: 'routine',
  startedAt: instantOf(Date.now()),
  place: null,
  inspectors: [],
  content: '',
  receiver: '',
  receiverTitle: '',
  checklists: [],
  hazards: [],
  basis: '',
  approval: '',
  supervisedAreaId: '',
  supervisedArea: '',
  signState: 'signed',
  reason: '',
  witness: '',
})

export type VisitTrouble = 'kind' | 'started' | 'inspectors' | 'content' | 'basis'

/** What the page before the hazards still lacks; the visit ends when it is signed, so not before `now` (IN-11, IN-23). */
export function visitTrouble(draft: VisitDraft, now = instantOf(Date.now())): VisitTrouble[] {
  const lacksBasis =
    draft.kind === 'supervision' &&
    !(draft.basis === 'inspection' && draft.approval.trim() !== '') &&
    !(draft.basis === 'government' && draft.supervisedArea !== '')
  return [
    ...(draft.kind === '' ? (['kind'] as const) : []),
    ...(lacksBasis ? (['basis'] as const) : []),
    ...(draft.startedAt > now || isTooLong({ startedAt: draft.startedAt, endedAt: now }) ? (['started'] as const) : []),
    ...(new Set(draft.inspectors.map((one) => one.personId)).size < 2 ? (['inspectors'] as const) : []),
    ...(draft.content.trim() === '' ? (['content'] as const) : []),
  ]
}

export const foundOnOf = (draft: VisitDraft) => dayOf(draft.startedAt)

export const hazardIdsOf = ({ hazards }: Pick<VisitDraft, 'hazards'>): ReadonlySet<string> =>
  new Set(hazards.map(({ id }) => id))

/** Lists that can't be signed yet. */
export const unfinishedLists = (draft: VisitDraft): ChecklistDraft[] =>
  draft.checklists.filter((one) => !isWhole(one, hazardIdsOf(draft)) || !isInForce(one.template, foundOnOf(draft)))

export type StandingHazard = Pick<HazardRowView, 'checklistItem' | 'clauseId'>

/**
 * The draft with other answers of one list. A "no" makes its hazard at once, unless one of the same thing stands here
 * (`standing`: open hazards of the premises; null: not known yet); a hazard goes with the "no" that made it.
 */
export function answeredIn(
  draft: VisitDraft,
  code: string,
  parts: Readonly<Record<string, Partial<DraftAnswer>>>,
  standing: readonly StandingHazard[] | null,
): Pick<VisitDraft, 'checklists' | 'hazards'> {
  const gone = new Set<string>()
  const made: HazardForm[] = []
  const checklists = draft.checklists.map((one) => {
    if (one.template.code !== code) return one
    const items = new Map(itemsOf(one.template).map((item) => [item.key, item]))
    const answers = { ...one.answers }
    for (const [key, part] of Object.entries(parts)) {
      const answer: DraftAnswer = { ...emptyAnswer, ...answers[key], ...part }
      const item = items.get(key)
      const isNo = item !== undefined && answer.given !== undefined && verdictOf(item, answer.given) === 'no'
      if (!isNo || answer.seenHazardId !== undefined) {
        const before = answers[key]?.hazardId
        if (before !== undefined) gone.add(before)
      }
      answers[key] = isNo ? answer : { ...answer, hazardId: undefined, seenHazardId: undefined }
      const isBare = answer.hazardId === undefined && answer.seenHazardId === undefined
      if (!isNo || !isBare || standing === null) continue
      if (standing.some((row) => isSameThing(row, itemRef(code, key), item))) continue
      const form = hazardFormOf(item, foundOnOf(draft))
      if (form === null) continue
      made.push(form)
      answers[key] = { ...answer, hazardId: form.id }
    }
    return { ...one, answers }
  })
  return { checklists, hazards: [...draft.hazards.filter(({ id }) => !gone.has(id)), ...made] }
}

/** The hazard that a "no" makes, filled in from its clause; null: this item makes none. */
export function hazardFormOf(item: ChecklistItem, day: LocalDay): HazardForm | null {
  const hazard = hazardOf(item, day)
  if (hazard === null) return null
  const { description, grade, category, found, deadlineDays } = hazard
  return {
    ...newHazardForm(),
    ...{ description, grade, category },
    clauseId: found?.clause.id,
    clauseVersion: found?.pack.version,
    deadlineOn: deadlineDays === null ? '' : plusDays(day, deadlineDays),
  }
}

/** The grade and the deadline stand in the record as they are shown, so that nothing is added after the signature. */
function signedHazard(form: HazardForm, draft: VisitDraft) {
  const hazard = toHazardDraft(form)
  if (hazard.correctedOnSpot || hazard.deadlineOn !== undefined) return hazard
  return { ...hazard, deadlineOn: foreseenDeadline(form, foundOnOf(draft)) }
}

/** The record as it will be shown, signed and sent; null while something is missing. */
export function visitRecordOf(draft: VisitDraft, endedAt: Instant): VisitRecord | null {
  const { premises, kind, place } = draft
  const isGovernment = kind === 'supervision' && draft.basis === 'government'
  if (premises === null || visitTrouble(draft, endedAt).length > 0 || !draft.hazards.every(isHazardFormWhole))
    return null
  if (unfinishedLists(draft).length > 0) return null
  const parsed = VisitRecord.safeParse({
    inspectionId: draft.inspectionId,
    premisesId: premises.premisesId,
    kind,
    startedAt: draft.startedAt,
    endedAt,
    ...(place === null ? {} : { place: { lat: place.lat, lng: place.lng } }),
    inspectorIds: draft.inspectors.map((one) => one.personId),
    content: draft.content,
    receivedBy: { name: draft.receiver, title: draft.receiverTitle },
    hazards: draft.hazards.map((form) => signedHazard(form, draft)),
    ...(draft.checklists.length === 0
      ? {}
      : { checklists: draft.checklists.map((one) => toSay(one, hazardIdsOf(draft))) }),
    shownAs: {
      enterprise: premises.enterpriseName,
      premises: premisesShown(premises),
      inspectors: draft.inspectors.map(inspectorShown),
      ...(isGovernment ? { supervisedArea: draft.supervisedArea } : {}),
    },
    ...(kind === 'supervision' && draft.basis === 'inspection' ? { approval: draft.approval } : {}),
    ...(isGovernment ? { supervisedAreaId: draft.supervisedAreaId } : {}),
  })
  return parsed.success ? parsed.data : null
}
