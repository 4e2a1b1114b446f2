export * from './field-commands'
export * from './hand-over'
export * from './pack'
export * from './push'
