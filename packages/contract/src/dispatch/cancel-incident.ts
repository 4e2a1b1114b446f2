import type { z } from 'zod'
import { command, IncidentId, requiredText } from '../kernel'

/** Nobody is needed any more and nobody has reached the scene: its missions stand down, people on the way are released. */
export const CancelIncident = command({ incidentId: IncidentId, reason: requiredText(300) })
export type CancelIncident = z.infer<typeof CancelIncident>
