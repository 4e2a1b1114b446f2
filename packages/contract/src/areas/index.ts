export * from './register-areas'
export * from './tree'
