import { report } from './report'

export { hazardLimits } from './hazard-settings'
export { type FoundAt, type MadeHazard, newHazard } from './new-hazard'

export const hazardsActions = { report }
export const hazardsReads = {}
