export type { CalloutTold } from './callout-rows'
export type { InspectionTold } from './inspection-rows'
export * from './mappings'
export * from './read-history'
