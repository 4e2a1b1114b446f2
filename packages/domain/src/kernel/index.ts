export * from './clock'
export * from './days'
export * from './grouped'
export * from './steps'
