import type { AreaId } from '@huhang/contract'
import type { AskClusters, LiveFrame, MapLayer, MapPoint } from '@huhang/contract/map'
import { useCallback, useEffect, useMemo, useReducer } from 'react'
import { useLook } from '../../app/look'
import {
  applyCount,
  applyMapChange,
  emptyMap,
  isOver,
  type MapState,
  type MapWindow,
  shownOf,
  useLive,
} from '../../map'

type Asked = { window: MapWindow | null; layers: readonly MapLayer[]; areaId: AreaId | undefined; withClosed: boolean }
type Step = { counted: Parameters<typeof applyCount>[1] } | { frame: LiveFrame }

const reduce = (state: MapState, step: Step): MapState =>
  'counted' in step ? applyCount(state, step.counted) : step.frame.changes.reduce(applyMapChange, state)

const recountMs = 300
const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4

function questionOf({ window, layers, areaId, withClosed }: Asked): AskClusters | null {
  if (window === null) return null
  const { south, west, north, east } = window.bounds
  return {
    bounds: { south: rounded(south), west: rounded(west), north: rounded(north), east: rounded(east) },
    zoom: Math.round(window.zoom),
    layers: [...layers],
    withClosed,
    ...(areaId ? { areaId } : {}),
  }
}

/** Towns' codes begin with their county's; what a zone holds only the server knows, and its next count says. */
const within = (point: MapPoint, areaId: AreaId | undefined) =>
  areaId === undefined || point.areaId.startsWith(areaId.endsWith('00') ? areaId.slice(0, 4) : areaId)

/** Everything in the window as it is now: counted by the server, kept up by the live feed, counted anew when needed. */
export function useCityMap(asked: Asked) {
  const [state, dispatch] = useReducer(reduce, emptyMap)
  const question = questionOf(asked)
  const answer = useLook('map.clusters', question ?? emptyQuestion, { enabled: question !== null, keep: true })
  const { data, refetch } = answer
  useEffect(() => {
    if (data) dispatch({ counted: data })
  }, [data])

  const recount = useCallback(() => void refetch({ cancelRefetch: false }), [refetch])
  useLive((frame) => {
    dispatch({ frame })
    if (frame.reset) recount()
  })

  const { window, layers, areaId, withClosed } = asked
  const shown = useMemo(() => {
    const has = (point: MapPoint) => {
      const { lat, lng } = point.place
      const { south, west, north, east } = window?.bounds ?? emptyQuestion.bounds
      const inView = lat >= south && lat <= north && lng >= west && lng <= east
      return inView && within(point, areaId) && (withClosed || !isOver(point))
    }
    return shownOf(state, { layers, has })
  }, [state, layers, window, areaId, withClosed])

  useEffect(() => {
    if (!shown.stale) return
    const timer = setTimeout(recount, recountMs)
    return () => clearTimeout(timer)
  }, [shown.stale, recount])

  return { points: shown.points, clusters: shown.clusters, totals: state.counted.layers, answer }
}

const emptyQuestion: AskClusters = {
  bounds: { south: 0, west: 0, north: 0, east: 0 },
  zoom: 9,
  layers: [],
  withClosed: false,
}
