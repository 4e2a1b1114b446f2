import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { smallPmtiles, waterTile } from './e2e/small-pmtiles'

// The configuration is read again by every worker; what the first one chose travels in the environment.
if (process.env.HUHANG_E2E_DATA === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'huhang-journeys-'))
  process.env.HUHANG_E2E_DATA = folder
  writeFileSync(join(folder, 'small.pmtiles'), smallPmtiles(waterTile(), 'vector'))
  // The city is invented anew for each run; its server has stopped by the time this process ends.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
process.env.HUHANG_E2E_PORT ??= String(20_000 + (process.pid % 20_000))
const port = process.env.HUHANG_E2E_PORT
const address = `http://127.0.0.1:${port}`
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'e2e',
  // The ledger looks at what all journeys did.
  projects: [
    { name: 'journeys', testMatch: '*.e2e.ts', testIgnore: 'ledger.e2e.ts' },
    { name: 'ledger', testMatch: 'ledger.e2e.ts', dependencies: ['journeys'] },
  ],
  // They share one city and one server, and see what the others do on the map.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A second try on a busy machine is named flaky in the report, and passes.
  retries: process.env.CI ? 2 : 0,
  outputDir: '../../test-results',
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Requests that a worker answers pass by the routes with which journeys break a network; those without one allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.HUHANG_BROWSER ? { executablePath: process.env.HUHANG_BROWSER } : {}),
      args: [...asRoot, '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: {
    // One process, so that the signal reaches the server itself.
    command: `"${process.execPath}" apps/server/launch/start.mjs`,
    cwd: '../..',
    url: `${address}/healthz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    env: {
      PORT: port,
      METRICS_PORT: String(Number(port) + 1),
      HOST: '127.0.0.1',
      HUHANG_DATA: join(process.env.HUHANG_E2E_DATA, 'data'),
      PUBLIC_URL: address,
      // A map of one tile, far from the city: all journeys but that of tiles see the shipped vectors.
      PMTILES_FILE: join(process.env.HUHANG_E2E_DATA, 'small.pmtiles'),
      HUHANG_WEB: 'journeys',
    },
  },
})
