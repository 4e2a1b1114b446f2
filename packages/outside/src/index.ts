export * from './files'
export * from './images'
export * from './messages'
export * from './sealer'
