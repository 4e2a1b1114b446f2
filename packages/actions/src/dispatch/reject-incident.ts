import { IncidentChangedView, RejectIncident } from '@huhang/contract/dispatch'
import { update } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import {
  changedIncident,
  foundIncident,
  incidentEvent,
  loadIncidents,
  reachIncident,
  stepIncident,
} from './incident-said'

/** Errors: `record.not-found`, `dispatch.incident-wrong-status`. */
export const rejectIncident = defineAction({
  name: 'dispatch.rejectIncident',
  command: RejectIncident,
  view: IncidentChangedView,
  subjects: ({ incidentId }) => [incidentId],
  load: loadIncidents,
  reach: reachIncident,
  decide(loaded, { kind, reason }, { at }) {
    const incident = foundIncident(loaded)
    const status = stepIncident(incident.status, kind === 'referred' ? 'refer' : 'reject')
    return {
      view: changedIncident(incident, status),
      writes: [update('incident', { id: incident.id }, incident.revision, { status, closedAt: at, closeWord: reason })],
      events: [incidentEvent('dispatch.incident-rejected', incident, { incidentId: incident.id, status, kind })],
    }
  },
})
