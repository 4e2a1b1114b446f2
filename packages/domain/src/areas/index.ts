export * from './area-codes'
export * from './area-path'
export * from './area-rules'
export * from './area-tree'
