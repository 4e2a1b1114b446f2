export * from './memory-ports'
export * from './peopled-city'
export * from './test-city'
export * from './rescue'
