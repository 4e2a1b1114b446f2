import { fail } from '@huhang/contract'
import { CloseIncident, IncidentChangedView } from '@huhang/contract/dispatch'
import { findIncidents, findOpenMissions, update } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { changedIncident, foundIncident, incidentEvent, reachIncident, stepIncident } from './incident-said'

/** Errors: `record.not-found`, `dispatch.incident-wrong-status`, `dispatch.missions-open`. */
export const closeIncident = defineAction({
  name: 'dispatch.closeIncident',
  command: CloseIncident,
  view: IncidentChangedView,
  subjects: ({ incidentId }) => [incidentId],
  async load(city, commands) {
    const ids = commands.map(({ incidentId }) => incidentId)
    const [incidents, open] = await Promise.all([findIncidents(city.db, ids), findOpenMissions(city.db, ids)])
    return ({ incidentId }) => ({
      incident: incidents.get(incidentId) ?? null,
      missionIds: open.get(incidentId) ?? [],
    })
  },
  reach: ({ incident }) => reachIncident(incident),
  decide(loaded, { reason }, { at }) {
    const incident = foundIncident(loaded.incident)
    const status = stepIncident(incident.status, 'close')
    if (loaded.missionIds.length > 0) fail('dispatch.missions-open', { missionIds: loaded.missionIds })
    return {
      view: changedIncident(incident, status),
      writes: [
        update('incident', { id: incident.id }, incident.revision, { status, closedAt: at, closeReason: reason }),
      ],
      events: [incidentEvent('dispatch.incident-closed', incident, { incidentId: incident.id, status, reason })],
    }
  },
})
