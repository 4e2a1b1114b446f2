import { serveCity } from '@huhang/server/main'

// The product itself, without the pages: nobody looks at them here.
await serveCity({ web: false })
