export * from './open-bytes'
export * from './read-records'
