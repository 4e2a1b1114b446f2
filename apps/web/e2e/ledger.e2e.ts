import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sitesOf } from '../ledger/sites'
import { webFolder } from '../ledger/tag-sites'
import { reachedSites } from './reached-sites'

test('every control of every page is reached by a journey or a story', () => {
  const reached = reachedSites()
  const files = readdirSync(join(webFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('src/gallery/'))
  const sites = files.flatMap((file) => sitesOf(readFileSync(join(webFolder, file), 'utf8'), file).map(({ id }) => id))
  expect(sites.length).toBeGreaterThan(0)
  expect(sites.filter((site) => !reached.has(site)).sort()).toEqual([])
})
