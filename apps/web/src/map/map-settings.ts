import { type Settings, useSettings } from '../app/settings'

/** Which background the server offers; without any, the shipped outlines, rivers and towns are the map. */
export type MapSettings = Pick<Settings, 'tiles' | 'pmtiles'>

const none: MapSettings = { tiles: null, pmtiles: null }

/** Until the server has told, and where it cannot be reached, the map stands without its background. */
export const useMapSettings = (): MapSettings => useSettings() ?? none
