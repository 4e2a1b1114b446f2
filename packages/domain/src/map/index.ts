export * from './cluster-cells'
export * from './map-states'
