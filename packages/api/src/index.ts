export { bodyLimitBytes, type Context, convert, type ErrorShape } from './kernel'
export { type AppRouter, appRouter } from './router'
