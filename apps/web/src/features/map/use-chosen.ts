import { MapLayer, type MapPoint } from '@huhang/contract/map'
import { useLook } from '../../app/look'
import { keyOf } from '../../map'

const nothing = { layer: 'premises', id: '' } as const

/** `keyOf` as the URL says it; null when it names nothing. */
function thingOf(at: string | undefined): { layer: MapLayer; id: string } | null {
  const [layer, id] = (at ?? '').split(' ')
  const known = MapLayer.safeParse(layer)
  return known.success && id ? { layer: known.data, id } : null
}

/**
 * What the URL has chosen. The feed moves what is drawn; what is counted into a cluster or lies outside the
 * window is as it was when chosen, or, from a link, as the server tells it.
 */
export function useChosen(at: string | undefined, points: readonly MapPoint[], chosen: MapPoint | null) {
  const thing = thingOf(at)
  const drawn = points.find((point) => keyOf(point) === at) ?? (chosen && keyOf(chosen) === at ? chosen : null)
  const told = useLook('map.open', thing ?? nothing, { enabled: thing !== null && drawn === null })
  return thing === null ? null : (drawn ?? told.data ?? null)
}
