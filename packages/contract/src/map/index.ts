export * from './clusters'
export * from './live'
export * from './map-things'
export * from './open'
