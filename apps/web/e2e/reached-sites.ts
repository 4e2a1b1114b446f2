import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'

const folder = process.env.HUHANG_E2E_DATA
if (folder === undefined) throw new Error('playwright.config.ts names the folder of this run')
// A file, since a failed journey's worker is replaced and its second try runs in another.
const file = join(folder, 'reached.txt')

export const keepSite = (site: string): void => appendFileSync(file, `${site}\n`)

/** Whatever a page of this context reaches is written down. */
export const keepReached = (context: BrowserContext) => context.exposeFunction('huhangReached', keepSite)

export const reachedSites = () => new Set(readFileSync(file, 'utf8').split('\n'))
