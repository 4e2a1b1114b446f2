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
import { hazardOf, isInForce, isSameThing, itemRef } from '@huhang/domain/checklists'
import { inspectorShown, isTooLong, premisesShown } from '@huhang/domain/inspections'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import { uuidv7 } from 'uuidv7'
import { type ChecklistDraft, type DraftAnswer, emptyAnswer, isWhole, toSay } from '../checklists'
import type { ChosenPremises } from '../enterprises'
import { foreseenDeadline, type HazardForm, isHazardFormWhole, newHazardForm, toHazardDraft } from '../hazards'
import { type Answering, bareNoes, hazardAtHand, settled } from './hazards-of-answers'
import { hazardsToSay, isBeyondService, ordersNothing } from './service-visit'

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
  /** Hazards whose "no" was taken back, by the item: taken up again with the next "no", never sent. */
  parked: Readonly<Record<string, HazardForm>>
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
  parked: {},
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
  draft.checklists.filter(
    (one) => !isWhole(one, hazardIdsOf(draft), ordersNothing(draft)) || !isInForce(one.template, foundOnOf(draft)),
  )

export type StandingHazard = Pick<HazardRowView, 'checklistItem' | 'clauseId'>

/**
 * The draft with other answers of one list. A "no" makes its hazard at once, unless this visit holds it already or one
 * of the same thing stands here (`standing`: open hazards of the premises; null: not known yet); a hazard goes with the
 * last "no" that names it.
 */
export function answeredIn(
  draft: VisitDraft,
  code: string,
  parts: Readonly<Record<string, Partial<DraftAnswer>>>,
  standing: readonly StandingHazard[] | null,
): Answering {
  const said = Object.entries(parts)
  const lists = draft.checklists.map((one) => {
    if (one.template.code !== code) return one
    const other = said.map(([key, part]) => [key, { ...emptyAnswer, ...one.answers[key], ...part }] as const)
    return { ...one, answers: { ...one.answers, ...Object.fromEntries(other) } }
  })
  const now = settled(draft, lists)
  const answered = now.checklists.find(({ template }) => template.code === code)
  if (answered === undefined) return now
  const newlyFound = (item: ChecklistItem) =>
    standing === null || standing.some((row) => isSameThing(row, itemRef(code, item.key), item))
      ? null
      : hazardFormOf(item, foundOnOf(draft))
  const named = bareNoes(answered).flatMap((item): [string, HazardForm][] => {
    const form = hazardAtHand(now, code, item) ?? newlyFound(item)
    return form === null ? [] : [[item.key, form]]
  })
  const hazards = new Map([...now.hazards, ...named.map(([, form]) => form)].map((form) => [form.id, form]))
  const answers = { ...answered.answers }
  for (const [key, { id }] of named) answers[key] = { ...emptyAnswer, ...answers[key], hazardId: id }
  return settled(
    { ...now, hazards: [...hazards.values()] },
    now.checklists.map((one) => (one === answered ? { ...one, answers } : one)),
  )
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
export function visitRecordOf(written: VisitDraft, endedAt: Instant): VisitRecord | null {
  const draft = { ...written, hazards: hazardsToSay(written) }
  if (draft.hazards.some((form) => isBeyondService(draft, form))) return null
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
