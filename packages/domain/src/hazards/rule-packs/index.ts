export * from './rule-pack'
export * from './rule-packs'
export * from './search-clauses'
