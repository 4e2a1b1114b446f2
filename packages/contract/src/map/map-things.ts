import { z } from 'zod'
import { IncidentStatus } from '../dispatch'
import { RiskColour } from '../enterprises'
import { HazardStatus } from '../hazards'
import { AreaId } from '../kernel/ids'
import { Place } from '../kernel/places'

/** 场所 隐患 警情 志愿者 */
export const MapLayer = z.enum(['premises', 'hazards', 'incidents', 'volunteers'])
export type MapLayer = z.infer<typeof MapLayer>

/** 在岗 不在岗 任务中 */
export const VolunteerState = z.enum(['available', 'off-duty', 'on-mission'])
export type VolunteerState = z.infer<typeof VolunteerState>

/** What a mark tells by colour, shape and word: risk colour, state of a hazard or incident, a volunteer's readiness. */
export const MapTint = z.enum([
  ...RiskColour.options,
  ...HazardStatus.options,
  ...IncidentStatus.options,
  ...VolunteerState.options,
])
export type MapTint = z.infer<typeof MapTint>

/** One thing on the map, as this viewer may see it. */
export const MapPoint = z.object({
  layer: MapLayer,
  id: z.string(),
  /** The record whose page tells more: a premises stands on its enterprise's page. */
  pageId: z.string(),
  /** WGS-84. A volunteer's home is blurred to about 500 m for those who may not see personal data. */
  place: Place,
  areaId: AreaId,
  tint: MapTint,
  /** 重大隐患; an incident of level Ⅰ or Ⅱ. */
  isMajor: z.boolean(),
  /** Null where the name is personal and the viewer may not see it. */
  label: z.string().nullable(),
})
export type MapPoint = z.infer<typeof MapPoint>

/** Many things near each other, counted by the server. */
export const MapCluster = z.object({
  layer: MapLayer,
  /** Equal for the same group at the same zoom, so that a cluster keeps its focus when it is counted anew. */
  key: z.string(),
  /** The mean of its things' places. */
  place: Place,
  count: z.number().int(),
  majors: z.number().int(),
  tints: z.partialRecord(MapTint, z.number().int()),
})
export type MapCluster = z.infer<typeof MapCluster>
