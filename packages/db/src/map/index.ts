export * from './map-clusters'
export * from './map-points'
