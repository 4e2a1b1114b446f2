import type { ClustersView, MapChange, MapCluster, MapLayer, MapPoint, MapTint } from '@huhang/contract/map'

/** What the map knows: the last count of the server, and what has happened since. */
export type MapState = {
  readonly counted: ClustersView
  /** By layer and id; only what is later than the count. */
  readonly since: ReadonlyMap<string, MapChange>
}

export const keyOf = ({ layer, id }: { layer: MapLayer; id: string }): string => `${layer} ${id}`

export const emptyMap: MapState = { counted: { asOf: 0, layers: [] }, since: new Map() }

/** The later position wins, so the same change twice, or an older one late, leaves the state as it is. */
export function applyMapChange(state: MapState, change: MapChange): MapState {
  const key = keyOf(change)
  const known = state.since.get(key)
  if (change.position <= state.counted.asOf || (known !== undefined && known.position >= change.position)) return state
  return { ...state, since: new Map(state.since).set(key, change) }
}

/** A new count holds all changes up to its position; later ones stay on top of it. An older count is late: ignored. */
export function applyCount(state: MapState, counted: ClustersView): MapState {
  const since = new Map([...state.since].filter(([, change]) => change.position > counted.asOf))
  return { counted, since }
}

export type Shown = {
  points: MapPoint[]
  clusters: MapCluster[]
  /** Something changed on a layer that is counted, not listed: its numbers want a new count. */
  stale: boolean
}

/** Which live changes belong in the picture at all. */
export type Filter = {
  layers: readonly MapLayer[]
  has(point: MapPoint): boolean
}

/** What to draw: the count, with everything that changed since drawn as it is now. */
export function shownOf({ counted, since }: MapState, filter: Filter): Shown {
  const layers = counted.layers.filter(({ layer }) => filter.layers.includes(layer))
  const points = layers.flatMap((each) => each.points).filter((point) => !since.has(keyOf(point)))
  const moved = [...since.values()].flatMap(({ point }) => (point === null ? [] : [point]))
  const fresh = moved.filter((point) => filter.layers.includes(point.layer) && filter.has(point))
  const clustered = new Set(layers.filter((each) => each.clusters.length > 0).map(({ layer }) => layer))
  return {
    points: [...points, ...fresh],
    clusters: layers.flatMap((each) => each.clusters),
    stale: [...since.values()].some(({ layer }) => clustered.has(layer)),
  }
}

const over: ReadonlySet<MapTint> = new Set([
  'verified',
  'transferred',
  'void',
  'closed',
  'rejected',
  'referred-out',
  'cancelled',
])

/** MP-4: what is over is drawn only when asked for. */
export const isOver = (point: MapPoint): boolean => over.has(point.tint)
