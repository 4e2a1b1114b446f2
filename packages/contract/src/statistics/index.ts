export * from './history-reports'
export * from './source-mapping'
