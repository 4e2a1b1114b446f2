export { dropLeftBehind, type TestDatabase, testDatabase } from './test-database.ts'
export { type TestServer, testFolder, testServer } from './test-server.ts'
