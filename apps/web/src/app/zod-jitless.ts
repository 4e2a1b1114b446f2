import { z } from 'zod'

// Zod compiles parsers with `new Function`, which the Content-Security-Policy forbids.
z.config({ jitless: true })
