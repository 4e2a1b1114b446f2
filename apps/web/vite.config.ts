import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { tagSites } from './ledger/tag-sites.ts'

const server = `http://127.0.0.1:${process.env.PORT ?? '4100'}`
const proxied = Object.fromEntries(
  ['/trpc', '/api', '/files', '/print', '/export', '/tiles'].map((path) => [
    path,
    { target: server, changeOrigin: false },
  ]),
)

export default defineConfig(({ mode }) => ({
  // The journeys' build says which of its controls were reached.
  plugins: [react(), mode === 'journeys' && tagSites()],
  server: { port: 5173, strictPort: false, proxy: proxied },
  build: {
    target: 'es2023',
    outDir: 'dist',
    // The manifest tells scripts/first-load.ts which files a page's first load fetches.
    manifest: true,
    sourcemap: false,
    // Inlined assets would need `data:` in the Content-Security-Policy for more than images.
    assetsInlineLimit: 0,
  },
}))
