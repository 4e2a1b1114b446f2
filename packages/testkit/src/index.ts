export * from './credit-codes'
export * from './enterprises'
export * from './people'
export * from './test-ids'
