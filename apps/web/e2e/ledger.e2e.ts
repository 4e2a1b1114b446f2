import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sitesOf } from '../ledger/sites'
import { webFolder } from '../ledger/tag-sites'
import { reachedSites } from './reached-sites'
import { unreachedSites } from './unreached-sites'

test('every control of every page is reached by a journey, but for those still owed', () => {
  const files = readdirSync(join(webFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('src/gallery/'))
  const reached = reachedSites()
  const missed = files.flatMap((file) => {
    const sites = sitesOf(readFileSync(join(webFolder, file), 'utf8'), file).map(({ id }) => id)
    const unreached = sites.filter((site) => !reached.has(site))
    return unreached.length > (unreachedSites[file] ?? 0) ? unreached : []
  })
  expect(missed.sort()).toEqual([])
  expect(reached.size).toBeGreaterThan(150)
})
