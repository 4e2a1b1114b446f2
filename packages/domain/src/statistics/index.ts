export * from './local-time'
