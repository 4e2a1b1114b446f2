export * from './days'
export * from './steps'
