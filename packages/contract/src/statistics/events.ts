import { z } from 'zod'
import { defineEvents } from '../kernel/events'

export const statisticsEvents = defineEvents({
  'history.imported': z.object({
    source: z.string(),
    kind: z.enum(['inspections', 'callouts']),
    read: z.number(),
    kept: z.number(),
    rejected: z.number(),
  }),
})
