export * from './history-reports'
export * from './history-store'
