export * from './desks'
export * from './lines'
export * from './mine'
