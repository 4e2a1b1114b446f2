import type { City } from '@huhang/actions/kernel'
import { eventsAfter, type LoggedEvent, type MapThing, thingKey, thingsNow } from '@huhang/actions/map'
import type { MapPoint } from '@huhang/contract/map'
import { thingsMovedBy } from './to-map-change'

export type Moved = { readonly thing: MapThing; readonly event: LoggedEvent; readonly point: MapPoint | null }

/** A stretch of the log, `from` exclusive, `to` inclusive, with the things it moved as they are now. */
export type LiveBatch = {
  readonly from: number
  readonly to: number
  readonly events: readonly LoggedEvent[]
  readonly moved: readonly Moved[]
}

const longest = 500

/** The next stretch after a position; null when there is none yet. */
export async function readBatch(city: City, after: number): Promise<LiveBatch | null> {
  const events = await eventsAfter(city, after, longest)
  const last = events.at(-1)
  if (last === undefined) return null
  // One change a thing: the later event stands for the earlier ones.
  const latest = new Map(
    events.flatMap((event) => thingsMovedBy(event).map((thing) => [thingKey(thing), { thing, event }] as const)),
  )
  const points = await thingsNow(
    city,
    [...latest.values()].map(({ thing }) => thing),
  )
  const moved = [...latest].map(([key, entry]) => ({ ...entry, point: points.get(key) ?? null }))
  return { from: after, to: last.position, events, moved }
}
