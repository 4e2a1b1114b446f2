import type { AreaId } from '@huhang/contract'
import { AskClusters, ClustersView, type MapLayer } from '@huhang/contract/map'
import { countClusters, type MapWindow, pointsInWindow } from '@huhang/db/read'
import { lastPosition } from '@huhang/db/stores'
import { clusterResolution, pointsShown } from '@huhang/domain/map'
import { blurResolution, blurredPlace } from '@huhang/geo/cells'
import { defineRead, type Look } from '../kernel'
import { layerScope } from './layer-scope'
import { coarseBounds, isBlurred, redactPoint } from './redact-point'

type LayerView = ClustersView['layers'][number]

/** The areas both asked for and allowed; null: the whole city. */
function areasOf(asked: AreaId | undefined, allowed: ReadonlySet<AreaId> | null, look: Look): AreaId[] | null {
  if (asked === undefined) return allowed === null ? null : [...allowed]
  const below = [...look.areas.below(asked)]
  return allowed === null ? below : below.filter((areaId) => allowed.has(areaId))
}

async function layerView(layer: MapLayer, question: AskClusters, look: Look): Promise<LayerView | null> {
  const scope = layerScope(look.actor, layer, look.areas)
  if (scope === null) return null
  const { zoom, withClosed } = question
  const blurred = isBlurred(layer, scope)
  const bounds = blurred ? coarseBounds(question.bounds) : question.bounds
  const window: MapWindow = { bounds, withClosed, areaIds: areasOf(question.areaId, scope.areaIds, look) }
  const { db } = look.city
  const resolution = clusterResolution(zoom, (bounds.south + bounds.north) / 2)
  const counted = await countClusters(db, layer, window, blurred ? Math.min(blurResolution, resolution) : resolution)
  const total = counted.reduce((sum, cluster) => sum + cluster.count, 0)
  if (total > pointsShown) {
    const clusters = blurred ? counted.map((each) => ({ ...each, place: blurredPlace(each.place) })) : counted
    return { layer, total, clusters, points: [] }
  }
  const points = total === 0 ? [] : await pointsInWindow(db, layer, window, pointsShown)
  return { layer, total, clusters: [], points: points.map((point) => redactPoint(point, scope)) }
}

/** Clusters counted by the database, or the things themselves when they are few; a layer not allowed is left out. */
export const clusters = defineRead({
  name: 'map.clusters',
  question: AskClusters,
  view: ClustersView,
  async answer(question, look) {
    // Read first: what is counted after it holds at least all events up to it.
    const asOf = await lastPosition(look.city.db)
    const layers = await Promise.all([...new Set(question.layers)].map((layer) => layerView(layer, question, look)))
    return { asOf, layers: layers.filter((layer) => layer !== null) }
  },
})
