import { z } from 'zod'
import { text } from '../kernel/texts'
import { LocalDay } from '../kernel/times'
import { HazardGrade } from './terms'

/** Clauses in force on a day, best match first. */
export const SearchClauses = z.strictObject({
  query: text(100).default(''),
  /** Default: today in the city. */
  on: LocalDay.optional(),
  grade: HazardGrade.optional(),
  limit: z.number().int().min(1).max(100).default(20),
})
export type SearchClauses = z.infer<typeof SearchClauses>

export const ClauseView = z.object({
  id: z.string(),
  packId: z.string(),
  packVersion: z.string(),
  packTitleZh: z.string(),
  packTitleEn: z.string(),
  industry: z.string(),
  text: z.string(),
  grade: HazardGrade,
  basis: z.string(),
  usualDays: z.number().int(),
  /** `to-check`: condensed, the official wording is still to be held against it (待核对官方原文). `own`: our own default, no law. */
  tag: z.enum(['to-check', 'own']),
})
export type ClauseView = z.infer<typeof ClauseView>
export const ClauseList = z.array(ClauseView)
