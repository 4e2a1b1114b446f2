export * from './field-verbs'
export * from './foreseen'
export * from './hand-over.rules'
export * from './revisions'
