import type { Page } from '@playwright/test'

/** Somewhere controls stand, and the way there from a page that knows nothing yet. */
export type Place = { href: string; open: (page: Page) => Promise<void> }

/** Whatever is still on its way shows bones. A page that is slow is looked at as it stands. The gallery's bones stay. */
export async function settled(page: Page): Promise<void> {
  const ready = page.locator('main h1, main [data-page], main .leaflet-container, main form').first()
  await ready.waitFor({ state: 'attached', timeout: 8_000 }).catch(() => undefined)
  const bones = page.locator('main [class*="_bone_"]').first()
  if (new URL(page.url()).pathname !== '/gallery')
    await bones.waitFor({ state: 'detached', timeout: 4_000 }).catch(() => undefined)
}

/** A page without what was typed and chosen there before; `go` does what else leads to the place. */
export const placeAt = (href: string, go?: (page: Page) => Promise<void>): Place => ({
  href,
  open: async (page) => {
    await page.evaluate(() => localStorage.clear()).catch(() => undefined)
    await page.goto(href, { timeout: 10_000 })
    await go?.(page)
    await settled(page)
  },
})
