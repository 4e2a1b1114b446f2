import { z } from 'zod'
import { command, IncidentId, requiredText } from '../kernel'

/** A false call, or one that another service takes over. */
export const RejectIncident = command({
  incidentId: IncidentId,
  kind: z.enum(['false-call', 'referred']),
  reason: requiredText(300),
})
export type RejectIncident = z.infer<typeof RejectIncident>
