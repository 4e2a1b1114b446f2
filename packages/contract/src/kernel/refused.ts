import { z } from 'zod'
import { defineEvents } from './events'

/** A command refused by rule, permission or revision: it stays in the log with its code. */
export const commandRefused = defineEvents({
  'command.refused': z.object({ command: z.string(), code: z.string() }),
})
