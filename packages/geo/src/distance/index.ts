export * from './metres-between'
