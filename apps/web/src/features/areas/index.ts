export { AreaName } from './AreaName'
export { AreaPicker } from './AreaPicker'
export { useAreas } from './use-areas'
