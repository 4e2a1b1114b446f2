export { default } from './packages/config/vitest.base.ts'
