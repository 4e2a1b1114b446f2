import { z } from 'zod'
import { FileId, HazardId } from '../kernel/ids'
import { Place } from '../kernel/places'
import { list, requiredText, text } from '../kernel/texts'
import { LocalDay } from '../kernel/times'
import { ClauseId, HazardCategory, HazardGrade, PackVersion } from './terms'

export const HazardPhotos = list(FileId, 20)

/**
 * A hazard as the finder says it. What is left out has a default: the grade and the deadline come
 * from the clause, the place from the premises.
 */
export const HazardDraft = z.strictObject({
  id: HazardId,
  description: requiredText(2000),
  /** Where in the premises, in words. */
  spot: text(200).default(''),
  category: HazardCategory.default('unsafe-condition'),
  grade: HazardGrade.optional(),
  clauseId: ClauseId.optional(),
  clauseVersion: PackVersion.optional(),
  place: Place.optional(),
  deadlineOn: LocalDay.optional(),
  photos: HazardPhotos.default([]),
  correctedOnSpot: z.boolean().default(false),
  /** Needed when corrected on the spot. */
  afterPhotos: HazardPhotos.default([]),
})
export type HazardDraft = z.infer<typeof HazardDraft>

/** What one visit may find, and one order may cover. */
export const mostHazards = 100
