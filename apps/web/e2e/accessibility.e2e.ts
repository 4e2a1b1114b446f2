import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { desktop, phone, type Role, signInAs } from './people'

/** One page of each kind, under those who see it. */
const pages: Record<Role, readonly string[]> = {
  inspector: ['/', '/hazards', '/hazards/new', '/inspections', '/inspections/new', '/enterprises', '/account'],
  'company-contact': ['/', '/hazards', '/inspections'],
  volunteer: ['/', '/calls'],
  'team-lead': ['/', '/volunteers'],
  dispatcher: ['/', '/dispatch', '/map'],
  manager: ['/', '/month'],
  administrator: ['/', '/people', '/people/new', '/enterprises/new'],
}
/** Where a list of links leads: the page of one thing, and what can be done there. */
const things: Partial<Record<Role, readonly string[]>> = {
  inspector: ['/hazards', '/inspections'],
  'company-contact': ['/hazards'],
  'team-lead': ['/volunteers'],
}

/** What axe calls serious or critical, by WCAG 2.2 A and AA. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // A mark stands where its thing is (2.5.8, essential); the list beside the map has the same things.
    .exclude('.leaflet-marker-pane')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${page.url()} ${id} ${html.slice(0, 160)}`))
}

/** Shown, with what it asks the server for. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('main :is(h1, h2)').first()).toBeVisible()
  await expect(page.getByRole('status', { name: '正在加载' })).toHaveCount(0)
}

for (const theme of ['light', 'dark'] as const)
  for (const [role, paths] of Object.entries(pages) as [Role, readonly string[]][])
    test(`${role} meets no barrier, ${theme}`, async ({ page }) => {
      // Nine pages are looked over node by node.
      test.slow()
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.setViewportSize(role === 'dispatcher' || role === 'manager' ? desktop : phone)
      await signInAs(page, role)
      const found: string[] = []
      for (const path of paths) {
        await page.goto(path)
        await settle(page)
        found.push(...(await barriers(page)))
        if (!things[role]?.includes(path)) continue
        await page.locator('main li a').first().click()
        await page.waitForURL(/[0-9a-f]{8}-/)
        await settle(page)
        found.push(...(await barriers(page)))
      }
      expect(found).toEqual([])
    })
