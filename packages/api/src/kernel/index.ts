export * from './procedures'
export * from './trpc'
