export * from './area-at'
export * from './county-shapes'
