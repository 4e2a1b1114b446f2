import { z } from 'zod'
import { defineEvents } from '../kernel/events'

export const fieldworkEvents = defineEvents({
  'handover.made': z.object({ toId: z.string(), command: z.string(), code: z.string() }),
  'handover.settled': z.object({ byId: z.string().nullable() }),
})
