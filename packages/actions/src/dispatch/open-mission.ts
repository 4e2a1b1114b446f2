import { type AreaId, fail } from '@huhang/contract'
import { MissionChangedView, OpenMission } from '@huhang/contract/dispatch'
import { findIncidents, findTeams, findVolunteers, insert, update } from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { isLarge } from '@huhang/domain/dispatch'
import { defineAction } from '../kernel'
import { foundIncident, reachIncident, stepIncident } from './incident-said'
import { largeRules } from './load-settings'
import { missionEvent } from './mission-said'

/** Errors: `record.not-found`, `dispatch.incident-wrong-status`, `dispatch.team-unknown`, `dispatch.volunteer-unknown`. */
export const openMission = defineAction({
  name: 'dispatch.openMission',
  command: OpenMission,
  view: MissionChangedView,
  subjects: ({ incidentId, missionId }) => [incidentId, missionId],
  async load(city, commands) {
    const [incidents, teams, leaders, large] = await Promise.all([
      findIncidents(
        city.db,
        commands.map(({ incidentId }) => incidentId),
      ),
      findTeams(
        city.db,
        commands.flatMap(({ teamId }) => teamId ?? []),
      ),
      findVolunteers(
        city.db,
        commands.flatMap(({ leaderId }) => leaderId ?? []),
      ),
      largeRules(city),
    ])
    return ({ incidentId, teamId, leaderId }) => ({
      incident: incidents.get(incidentId) ?? null,
      team: teams.get(teamId ?? '') ?? null,
      leader: leaders.get(leaderId ?? '') ?? null,
      large,
    })
  },
  reach: ({ incident }) => reachIncident(incident),
  decide({ incident: loaded, team, leader, large }, { missionId, teamId, leaderId }, { at, scope }) {
    const incident = foundIncident(loaded)
    const status = stepIncident(incident.status, 'openMission')
    if (teamId !== null && team === null) fail('dispatch.team-unknown', { teamId })
    if (leaderId !== null && (leader === null || !inScope(scope, leader.areaId as AreaId)))
      fail('dispatch.volunteer-unknown', { personId: leaderId })
    const incidentId = incident.id
    const isLargeNow = isLarge({ level: incident.level, people: 0, minutes: 0 }, large)
    return {
      view: { missionId, incidentId: incidentId as OpenMission['incidentId'], status: 'alerted' as const },
      writes: [
        insert('mission', {
          id: missionId,
          incidentId,
          teamId,
          areaId: incident.areaId,
          leaderId,
          status: 'alerted',
          openedAt: at,
          isLarge: isLargeNow,
        }),
        update('incident', { id: incidentId }, incident.revision, { status }),
      ],
      events: [
        missionEvent(
          'dispatch.mission-opened',
          { incidentId, areaId: incident.areaId },
          { incidentId, missionId, teamId, leaderId, isLarge: isLargeNow },
        ),
      ],
    }
  },
})
