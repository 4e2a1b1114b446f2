import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

const items = z.object({ checklistId: z.string(), items: z.array(z.string()) })

export const checklistsErrors = defineErrors({
  'checklist.invalid': {
    http: 422,
    details: z.object({ troubles: z.array(z.object({ at: z.string(), trouble: z.string() })) }),
  },
  'checklist.from-too-early': { http: 422, details: z.object({ earliestOn: z.string() }) },
  'checklist.last-day': { http: 422, details: z.object({ earliestOn: z.string() }) },
  'checklist.ended': { http: 409, details: z.object({ validTo: z.string() }) },
  'checklist.not-in-force': { http: 422, details: z.object({ checklistId: z.string(), on: z.string() }) },
  'checklist.twice': { http: 422, details: z.object({ checklistId: z.string() }) },
  'checklist.not-asked': { http: 422, details: items },
  'checklist.answer-misfits': { http: 422, details: items },
  'checklist.answer-missing': { http: 422, details: items },
  'checklist.photo-missing': { http: 422, details: items },
  'checklist.hazard-missing': { http: 422, details: items },
  'checklist.hazard-misplaced': { http: 422, details: items },
  'checklist.hazard-not-standing': { http: 422, details: items },
  'checklist.shown-differs': { http: 422, details: z.object({ checklistId: z.string() }) },
  'checklist.sheet-unreadable': { http: 422, details: z.object({}) },
})
