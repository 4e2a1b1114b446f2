import { lazy } from 'react'

export type { MapPoint } from '@huhang/contract/map'

// Nothing here loads Leaflet: the map's own module comes when a map is first shown.
export { applyCount, applyMapChange, emptyMap, isOver, keyOf, type MapState, shownOf } from './apply-map-change'
export { useLiveLists } from './live-lists'
export { useLive } from './live-map'
export { PlaceActions } from './PlaceActions'
export { PlacePicker, type PlacePickerProps } from './PlacePicker'
export { toneOf } from './tones'
export { cityView, type MapView, type MapWindow, viewHolding, viewInto } from './view'
export { useMarkWords } from './words'

export const CityMap = lazy(() => import('./CityMap'))
