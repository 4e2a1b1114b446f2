import { serveCity } from '@huhang/server/main'

// The product itself; its pages only where somebody looks at them.
await serveCity({ web: process.argv.includes('--web') })
