export * from './actor-store'
