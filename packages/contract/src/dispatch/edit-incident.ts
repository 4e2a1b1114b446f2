import type { z } from 'zod'
import { command, IncidentId, Revision } from '../kernel'
import { incidentFields } from './report-incident'

/** `caller.phone` null keeps the phone that is known: whoever edits may have seen it masked only. */
export const EditIncident = command({ incidentId: IncidentId, revision: Revision, ...incidentFields })
export type EditIncident = z.infer<typeof EditIncident>
