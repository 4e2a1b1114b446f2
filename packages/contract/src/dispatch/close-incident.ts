import type { z } from 'zod'
import { command, IncidentId } from '../kernel'
import { CloseReason } from './kinds'

/** 归档: only when each of its missions is closed. */
export const CloseIncident = command({ incidentId: IncidentId, reason: CloseReason })
export type CloseIncident = z.infer<typeof CloseIncident>
