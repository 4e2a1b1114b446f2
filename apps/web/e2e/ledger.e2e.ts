import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sitesOf } from '../ledger/sites'
import { webFolder } from '../ledger/tag-sites'
import { reachedSites } from './reached-sites'
import { unreachedSites } from './unreached-sites'

test('every control of every page is reached by a journey, the walk or a story, but for those listed', () => {
  const reached = reachedSites()
  const allowed = new Map<string, number>()
  for (const files of Object.values(unreachedSites))
    for (const [file, count] of Object.entries(files)) allowed.set(file, (allowed.get(file) ?? 0) + count)
  const files = readdirSync(join(webFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('src/gallery/'))
  const missed = files.flatMap((file) => {
    const sites = sitesOf(readFileSync(join(webFolder, file), 'utf8'), file).map(({ id }) => id)
    const unreached = sites.filter((site) => !reached.has(site))
    return unreached.length > (allowed.get(file) ?? 0) ? unreached : []
  })
  expect(missed.sort()).toEqual([])
  expect(reached.size).toBeGreaterThan(300)
})
