import { z } from 'zod'
import { AreaId } from '../kernel/ids'
import { Bounds } from '../kernel/places'
import { list } from '../kernel/texts'
import { MapCluster, MapLayer, MapPoint } from './map-things'

/** What lies in a rectangle at a zoom: one entry a layer asked for and allowed. */
export const AskClusters = z.strictObject({
  bounds: Bounds,
  zoom: z.number().int().min(3).max(20),
  layers: list(MapLayer, 4),
  /** Only this area and what lies below it. */
  areaId: AreaId.optional(),
  /** Also hazards that are verified and incidents that are over. */
  withClosed: z.boolean().default(false),
})
export type AskClusters = z.infer<typeof AskClusters>

export const ClustersView = z.object({
  /** The log's position that this answer has at least seen: the live feed goes on from here. */
  asOf: z.number().int(),
  layers: z.array(
    z.object({
      layer: MapLayer,
      total: z.number().int(),
      clusters: z.array(MapCluster),
      points: z.array(MapPoint),
    }),
  ),
})
export type ClustersView = z.infer<typeof ClustersView>
