import type { FileId, HazardId, LocalDay } from '@huhang/contract'
import type { HazardCategory, HazardDraft, HazardGrade } from '@huhang/contract/hazards'
import { clauseOn, defaultDeadline, defaultLimits } from '@huhang/domain/hazards'
import { uuidv7 } from 'uuidv7'

/** A hazard while it is being typed. `toHazardDraft` makes of it what is sent. */
export type HazardForm = {
  id: HazardId
  photos: FileId[]
  clauseId: string | undefined
  clauseVersion: string | undefined
  description: string
  spot: string
  grade: HazardGrade
  category: HazardCategory
  deadlineOn: LocalDay | ''
  correctedOnSpot: boolean
  afterPhotos: FileId[]
}

export const newHazardForm = (): HazardForm => ({
  id: uuidv7() as HazardId,
  photos: [],
  clauseId: undefined,
  clauseVersion: undefined,
  description: '',
  spot: '',
  grade: 'general',
  category: 'unsafe-condition',
  deadlineOn: '',
  correctedOnSpot: false,
  afterPhotos: [],
})

export type HazardFormTrouble = { description?: 'descriptionMissing'; corrected?: 'afterMissing' | 'majorNotOnSpot' }

/** What is still missing, by field; empty when it may be sent. */
export function hazardFormTrouble(form: HazardForm): HazardFormTrouble {
  return {
    ...(form.description.trim() === '' ? { description: 'descriptionMissing' as const } : {}),
    ...(form.correctedOnSpot && form.grade === 'major' ? { corrected: 'majorNotOnSpot' as const } : {}),
    ...(form.correctedOnSpot && form.grade === 'general' && form.afterPhotos.length === 0
      ? { corrected: 'afterMissing' as const }
      : {}),
  }
}

export const isHazardFormWhole = (form: HazardForm): boolean => Object.keys(hazardFormTrouble(form)).length === 0

/** The deadline that the server will set when none is typed. */
export function foreseenDeadline(form: HazardForm, foundOn: LocalDay): LocalDay {
  const found = form.clauseId === undefined ? null : clauseOn(form.clauseId, foundOn)
  return defaultDeadline(form.grade, found?.clause ?? null, foundOn, defaultLimits)
}

export function toHazardDraft({
  clauseId,
  clauseVersion,
  deadlineOn,
  correctedOnSpot,
  afterPhotos,
  ...form
}: HazardForm): HazardDraft {
  return {
    ...form,
    correctedOnSpot,
    afterPhotos: correctedOnSpot ? afterPhotos : [],
    ...(clauseId === undefined ? {} : { clauseId }),
    ...(clauseVersion === undefined ? {} : { clauseVersion }),
    ...(deadlineOn === '' || correctedOnSpot ? {} : { deadlineOn }),
  }
}
