import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { tagSites } from './ledger/tag-sites.ts'
import { serviceWorker } from './scripts/service-worker.ts'

const server = `http://127.0.0.1:${process.env.PORT ?? '4100'}`
const proxied = Object.fromEntries(
  ['/trpc', '/api', '/files', '/uploads', '/print', '/export', '/import', '/tiles'].map((path) => [
    path,
    { target: server, changeOrigin: false },
  ]),
)

/**
 * What ten places or more have in common comes as one file: out of a phone's cache a hundred small ones take longer
 * than their reading. Pages, words and the map stay by themselves.
 */
const often = {
  name: 'often',
  minShareCount: 10,
  maxModuleSize: 60_000,
  test: /apps\/web\/src\/(app|ui|outbox|device|photos|map)\/|packages\/|node_modules\/(?!leaflet)/,
}

export default defineConfig(({ mode }) => ({
  // The journeys' build says which of its controls were reached.
  plugins: [react(), mode === 'journeys' && tagSites(), serviceWorker()],
  server: { port: 5173, strictPort: false, proxy: proxied },
  build: {
    target: 'es2023',
    outDir: 'dist',
    // The manifest tells scripts/first-load.ts which files a page's first load fetches.
    manifest: true,
    sourcemap: false,
    // Inlined assets would need `data:` in the Content-Security-Policy for more than images.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [often] } } },
  },
}))
