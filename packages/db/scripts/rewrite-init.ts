import { rewriteInit } from '../src/engine/rewrite-init.ts'

await rewriteInit()
