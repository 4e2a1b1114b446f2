import type { z } from 'zod'
import { command, IncidentId } from '../kernel'

/** 受理: the call is genuine and ours. */
export const AcceptIncident = command({ incidentId: IncidentId })
export type AcceptIncident = z.infer<typeof AcceptIncident>
