import type L from 'leaflet'
import type { Box } from './place-labels'

/** Where marks stand, told by what draws them to what lies under them: two layers that don't know each other. */
const heard = new WeakMap<L.Map, (marks: readonly Box[]) => void>()

export const whenCovered = (map: L.Map, hear: (marks: readonly Box[]) => void): void => {
  heard.set(map, hear)
}

export const tellCovered = (map: L.Map, marks: readonly Box[]): void => heard.get(map)?.(marks)
