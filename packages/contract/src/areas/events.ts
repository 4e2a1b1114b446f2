import { z } from 'zod'
import { defineEvents } from '../kernel/events'

export const areasEvents = defineEvents({
  'areas.registered': z.object({ added: z.number().int(), changed: z.number().int() }),
})
