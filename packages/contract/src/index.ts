export * from './errors'
export * from './events'
export * from './kernel'
export * from './access'
