export * from './area-store'
