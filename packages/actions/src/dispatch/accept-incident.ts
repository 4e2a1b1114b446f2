import { AcceptIncident, IncidentChangedView } from '@huhang/contract/dispatch'
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
export const acceptIncident = defineAction({
  name: 'dispatch.acceptIncident',
  command: AcceptIncident,
  view: IncidentChangedView,
  subjects: ({ incidentId }) => [incidentId],
  load: loadIncidents,
  reach: reachIncident,
  decide(loaded) {
    const incident = foundIncident(loaded)
    const status = stepIncident(incident.status, 'accept')
    return {
      view: changedIncident(incident, status),
      writes: [update('incident', { id: incident.id }, incident.revision, { status })],
      events: [incidentEvent('dispatch.incident-accepted', incident, { incidentId: incident.id, status })],
    }
  },
})
