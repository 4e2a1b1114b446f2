import { templateDatabase } from './template.ts'
import { dropLeftBehind } from './test-database.ts'
import { testServer } from './test-server.ts'

/** Vitest calls it once a run: it holds the server while the test processes come and go. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await testServer()
  await dropLeftBehind()
  await templateDatabase(server.url, 'liaocheng')
  return () => server.stop()
}
