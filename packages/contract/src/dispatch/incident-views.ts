import { z } from 'zod'
import {
  AreaId,
  EnterpriseId,
  IncidentId,
  Instant,
  MissionId,
  PersonId,
  Place,
  PremisesId,
  pageOf,
  Revision,
} from '../kernel'
import { Skill, TeamId } from '../volunteers'
import {
  CloseReason,
  DeliveryState,
  IncidentCategory,
  IncidentChannel,
  IncidentLevel,
  IncidentStatus,
  MissionPersonStatus,
  MissionStatus,
  Post,
} from './kinds'
import { Need } from './report-incident'

/** What a verb on an incident answers. */
export const IncidentChangedView = z.object({ incidentId: IncidentId, status: IncidentStatus, revision: Revision })
export type IncidentChangedView = z.infer<typeof IncidentChangedView>

/** People of an incident that goes on, all skills together; `coming` counts those nobody asked for too. */
export const staffing = {
  needed: z.int(),
  /** Needs nobody who comes fills (DI-11). */
  missing: z.int(),
  /** Committed or at work. */
  coming: z.int(),
  /** Called and silent. */
  silent: z.int(),
}

export const IncidentRowView = z.object({
  id: IncidentId,
  category: IncidentCategory,
  level: IncidentLevel,
  title: z.string(),
  address: z.string(),
  areaId: AreaId,
  place: Place,
  status: IncidentStatus,
  receivedAt: Instant,
  closedAt: Instant.nullable(),
  isExercise: z.boolean(),
  ...staffing,
})
export type IncidentRowView = z.infer<typeof IncidentRowView>

export const IncidentPageView = pageOf(IncidentRowView)
export type IncidentPageView = z.infer<typeof IncidentPageView>

export const MissionPersonView = z.object({
  personId: PersonId,
  name: z.string(),
  phone: z.string().nullable(),
  skills: z.array(Skill),
  status: MissionPersonStatus,
  skill: Skill.nullable(),
  post: Post.nullable(),
  ring: z.number(),
  deliveryState: DeliveryState.nullable(),
  deliveryChannel: z.string().nullable(),
  notifiedAt: Instant,
  answeredAt: Instant.nullable(),
  etaAt: Instant.nullable(),
  word: z.string().nullable(),
  checkedInAt: Instant.nullable(),
  onSceneAt: Instant.nullable(),
  releasedAt: Instant.nullable(),
  homeAt: Instant.nullable(),
})
export type MissionPersonView = z.infer<typeof MissionPersonView>

export const MissionView = z.object({
  id: MissionId,
  status: MissionStatus,
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  leaderId: PersonId.nullable(),
  leaderName: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  isLarge: z.boolean(),
  people: z.array(MissionPersonView),
})
export type MissionView = z.infer<typeof MissionView>

/** An enterprise with open major hazards near the scene: what rescuers may walk into. */
export const SceneDangerView = z.object({
  premisesId: PremisesId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  premisesName: z.string(),
  place: Place,
  metres: z.number(),
  hazards: z.array(z.object({ id: z.string(), category: z.string(), description: z.string() })),
})
export type SceneDangerView = z.infer<typeof SceneDangerView>

export const IncidentView = z.object({
  id: IncidentId,
  category: IncidentCategory,
  level: IncidentLevel,
  title: z.string(),
  description: z.string(),
  address: z.string(),
  areaId: AreaId,
  place: Place,
  status: IncidentStatus,
  channel: IncidentChannel,
  /** Only for those whose role needs it; the phone is masked for the others. */
  caller: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
  receivedAt: Instant,
  closedAt: Instant.nullable(),
  closeReason: CloseReason.nullable(),
  word: z.string().nullable(),
  isExercise: z.boolean(),
  revision: Revision,
  needs: z.array(Need),
  /** Still missing by skill, one person counted for one need: 还差 2 名水域. */
  missing: z.array(Need),
  missions: z.array(MissionView),
  dangers: z.array(SceneDangerView),
})
export type IncidentView = z.infer<typeof IncidentView>
