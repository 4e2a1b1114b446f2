export * from './in-scope'
export * from './volunteer-list'
export * from './volunteer-page'
export * from './volunteer-store'
