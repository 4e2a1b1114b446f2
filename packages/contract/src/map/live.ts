import { z } from 'zod'
import { MapLayer, MapPoint } from './map-things'

/**
 * One thing as it is after an event. `point` null: it is no longer on the map. The later position wins, so
 * a change may come twice or late and the result is the same.
 */
export const MapChange = z.object({
  position: z.number().int(),
  layer: MapLayer,
  id: z.string(),
  point: MapPoint.nullable(),
})
export type MapChange = z.infer<typeof MapChange>

/** An event that lists may show: enough to know what to ask anew, nothing of what it says. */
export const Touched = z.object({ type: z.string(), subjectKind: z.string(), subjectId: z.string() })
export type Touched = z.infer<typeof Touched>

/** What happened up to `position`. `reset`: too much happened since the last frame seen; ask everything anew. */
export const LiveFrame = z.object({
  position: z.number().int(),
  reset: z.boolean(),
  changes: z.array(MapChange),
  touched: z.array(Touched),
})
export type LiveFrame = z.infer<typeof LiveFrame>

/** Where to go on: the id of the last frame seen, which a browser sends by itself when it connects again. */
export const FollowLive = z.strictObject({
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/)
    .nullish(),
})
export type FollowLive = z.infer<typeof FollowLive>
