import { MapLayer, type MapPoint } from '@huhang/contract/map'
import { pointsById } from '@huhang/db/read'
import { type LoggedEvent, lastPosition, readEvents, watchEvents } from '@huhang/db/stores'
import type { City } from '../kernel'

/** Something that may have moved on the map. */
export type MapThing = { layer: MapLayer; id: string }

export const thingKey = ({ layer, id }: MapThing): string => `${layer} ${id}`

/** The log as a live feed needs it, and things as they are now. */
export const eventsAfter = (city: City, after: number, limit: number): Promise<LoggedEvent[]> =>
  readEvents(city.db, after, limit)
export const positionNow = (city: City): Promise<number> => lastPosition(city.db)
export const watchLog = (city: City, look: () => Promise<void>, signal: AbortSignal, beatMs: number): Promise<void> =>
  watchEvents(city.db, look, signal, beatMs)

/** By `thingKey`; what is missing is on no map. One question a layer. */
export async function thingsNow(city: City, things: readonly MapThing[]): Promise<Map<string, MapPoint>> {
  const found = await Promise.all(
    MapLayer.options.map((layer) => {
      const ids = new Set(things.filter((thing) => thing.layer === layer).map(({ id }) => id))
      return ids.size === 0 ? [] : pointsById(city.db, layer, [...ids])
    }),
  )
  return new Map(found.flat().map((point) => [thingKey(point), point]))
}

export type { LoggedEvent }
