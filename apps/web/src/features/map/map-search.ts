import { AreaId } from '@huhang/contract'
import { MapLayer } from '@huhang/contract/map'
import { z } from 'zod'

/** The view as its URL says it, so that it can be sent to someone. What is mistyped is left out. */
export const MapSearch = z.object({
  lat: z.coerce.number().min(-85).max(85).optional().catch(undefined),
  lng: z.coerce.number().min(-180).max(180).optional().catch(undefined),
  z: z.coerce.number().int().min(3).max(20).optional().catch(undefined),
  layers: z.array(MapLayer).optional().catch(undefined),
  area: AreaId.optional().catch(undefined),
  closed: z.boolean().optional().catch(undefined),
  /** What is chosen: layer and id. */
  at: z.string().max(60).optional().catch(undefined),
  /** On a phone the list takes the map's place. */
  list: z.boolean().optional().catch(undefined),
})
export type MapSearch = z.infer<typeof MapSearch>
