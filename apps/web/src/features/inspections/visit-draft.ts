import { type AreaId, type InspectionId, type Instant, instantOf, type PersonId, type Place } from '@huhang/contract'
import { type InspectionKind, type SignState, VisitRecord } from '@huhang/contract/inspections'
import { inspectorShown, premisesShown } from '@huhang/domain/inspections'
import { dayOf } from '@huhang/domain/kernel'
import { uuidv7 } from 'uuidv7'
import type { ChosenPremises } from '../enterprises'
import { foreseenDeadline, type HazardForm, isHazardFormWhole, toHazardDraft } from '../hazards'

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
  hazards: [],
  basis: '',
  approval: '',
  supervisedAreaId: '',
  supervisedArea: '',
  signState: 'signed',
  reason: '',
  witness: '',
})

export type VisitTrouble = 'kind' | 'inspectors' | 'content' | 'basis'

/** What the page before the hazards still lacks. */
export function visitTrouble(draft: VisitDraft): VisitTrouble[] {
  const lacksBasis =
    draft.kind === 'supervision' &&
    !(draft.basis === 'inspection' && draft.approval.trim() !== '') &&
    !(draft.basis === 'government' && draft.supervisedArea !== '')
  return [
    ...(draft.kind === '' ? (['kind'] as const) : []),
    ...(lacksBasis ? (['basis'] as const) : []),
    ...(new Set(draft.inspectors.map((one) => one.personId)).size < 2 ? (['inspectors'] as const) : []),
    ...(draft.content.trim() === '' ? (['content'] as const) : []),
  ]
}

export const foundOnOf = (draft: VisitDraft) => dayOf(draft.startedAt)

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
  if (premises === null || visitTrouble(draft).length > 0 || !draft.hazards.every(isHazardFormWhole)) return null
  const parsed = VisitRecord.safeParse({
    inspectionId: draft.inspectionId,
    premisesId: premises.premisesId,
    kind,
    startedAt: draft.startedAt,
    endedAt: endedAt < draft.startedAt ? draft.startedAt : endedAt,
    ...(place === null ? {} : { place: { lat: place.lat, lng: place.lng } }),
    inspectorIds: draft.inspectors.map((one) => one.personId),
    content: draft.content,
    receivedBy: { name: draft.receiver, title: draft.receiverTitle },
    hazards: draft.hazards.map((form) => signedHazard(form, draft)),
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
