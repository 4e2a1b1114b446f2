import { z } from 'zod'
import { defineErrors } from '../kernel/fail'

export const fieldworkErrors = defineErrors({
  /** Someone else's commands: they wait for their own sign-in. */
  'command.of-another': { http: 403, details: z.object({}) },
  /** Oneself, or nobody who could see to it. */
  'handover.recipient': { http: 422, details: z.object({}) },
  'handover.too-many': { http: 409, details: z.object({ most: z.number() }) },
  'handover.settled': { http: 409, details: z.object({}) },
})
