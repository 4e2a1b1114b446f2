import type { z } from 'zod'
import { command, IncidentId, MissionId, PersonId } from '../kernel'
import { TeamId } from '../volunteers'

/** 出队任务: one team's answer to an incident. The leader (领队) may be named later. */
export const OpenMission = command({
  missionId: MissionId,
  incidentId: IncidentId,
  teamId: TeamId.nullable(),
  leaderId: PersonId.nullable(),
})
export type OpenMission = z.infer<typeof OpenMission>
