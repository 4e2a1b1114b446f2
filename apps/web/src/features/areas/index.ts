export { AreaName } from './AreaName'
export { AreaPicker } from './AreaPicker'
export { areaAfterMove } from './area-choices'
export { useAreas } from './use-areas'
