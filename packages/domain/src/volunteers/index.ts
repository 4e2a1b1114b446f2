export * from './roster.rules'
