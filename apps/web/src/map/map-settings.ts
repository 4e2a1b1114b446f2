import { z } from 'zod'
import { useSettings } from '../app/settings'

const Tiles = z.object({ url: z.string(), crs: z.enum(['wgs84', 'gcj02']), attribution: z.string() })
const MapSettings = z.object({
  tiles: Tiles.nullable().catch(null),
  pmtiles: z.object({ url: z.string(), attribution: z.string() }).nullable().catch(null),
})
/** Which background the server offers; without any, the shipped outlines, rivers and towns are the map. */
export type MapSettings = z.infer<typeof MapSettings>

export const useMapSettings = (): MapSettings => MapSettings.parse(useSettings())
