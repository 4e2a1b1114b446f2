import { z } from 'zod'
import { defineEvents } from '../kernel/events'

export const checklistsEvents = defineEvents({
  'checklist.published': z.object({ code: z.string(), version: z.number(), validFrom: z.string() }),
  'checklist.retired': z.object({ code: z.string(), version: z.number(), validTo: z.string() }),
})
