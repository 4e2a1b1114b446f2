export * from './memory-ports'
export * from './test-city'
