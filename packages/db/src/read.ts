export * from './fieldwork'
export * from './map'
export * from './statistics'
export * from './today'
