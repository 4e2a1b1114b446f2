export * from './access'
export * from './errors'
export * from './events'
export * from './kernel'
