export * from './today.rules'
