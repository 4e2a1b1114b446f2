import { expect, type Page } from '@playwright/test'
import { controlsOf } from './controls'
import { test } from './journey'
import { complaintsOf, desktop, phone, roles, signInAs } from './people'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const notPages = /^\/(files|print|export|api|trpc)\//

/** The kind of page an address opens: ids and filters taken away. One of a kind stands for all. */
const kindOf = (href: string) => href.replace(/[?#].*$/, '').replace(uuid, ':id')

async function settled(page: Page): Promise<void> {
  await page
    .locator('main h1, main [data-page], main .leaflet-container')
    .first()
    .waitFor({ state: 'attached', timeout: 15_000 })
  // What is still on its way shows bones; its links count too.
  await expect(page.locator('main [role="status"][aria-label="正在加载…"]')).toHaveCount(0, { timeout: 15_000 })
}

/** One visit, seen in both widths. */
async function lookAt(page: Page, href: string): Promise<{ wrong: string[]; links: string[] }> {
  const wrong: string[] = []
  const links: string[] = []
  await page.goto(href)
  await settled(page).catch(() => wrong.push(`${href}: was not there in time`))
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport)
    const found = await controlsOf(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) wrong.push(`${href}: ${wide} px wider than a window of ${viewport.width}`)
    wrong.push(...found.dead.map((control) => `${href}: ${control} at ${viewport.width}`))
    links.push(...found.links)
  }
  const missing = page.locator('[data-page]')
  if ((await missing.count()) > 0) wrong.push(`${href}: ${await missing.first().getAttribute('data-page')}`)
  return { wrong, links }
}

for (const role of roles) {
  test(`every link and button of ${role} leads somewhere`, async ({ page }) => {
    test.setTimeout(240_000)
    const complaints = complaintsOf(page)
    await signInAs(page, role)
    const waiting = ['/', '/account']
    const seen = new Set(waiting)
    const wrong: string[] = []
    for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
      const found = await lookAt(page, href)
      wrong.push(...found.wrong)
      for (const link of found.links) {
        if (notPages.test(link) || seen.has(kindOf(link))) continue
        seen.add(kindOf(link))
        waiting.push(link)
      }
    }
    expect(wrong).toEqual([])
    expect(complaints).toEqual([])
  })
}
