import type { z } from 'zod'
import { command, Instant, PersonId } from '../kernel'
import { Availability } from './skills'

/** On or off duty; `availableFrom` says when someone off duty is back by themselves. */
export const SetAvailability = command({
  personId: PersonId,
  availability: Availability,
  availableFrom: Instant.nullable(),
})
export type SetAvailability = z.infer<typeof SetAvailability>
