import { z } from 'zod'
import { MapLayer, MapPoint } from './map-things'

/** One thing on the map as it is now, over or not: what a shared link has chosen may be counted into a cluster. */
export const OpenMapThing = z.strictObject({ layer: MapLayer, id: z.uuid() })
export type OpenMapThing = z.infer<typeof OpenMapThing>

export const MapThingView = MapPoint
