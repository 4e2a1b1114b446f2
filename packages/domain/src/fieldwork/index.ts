export * from './field-verbs'
export * from './hand-over.rules'
export * from './revisions'
