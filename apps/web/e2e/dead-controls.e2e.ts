import { expect, type Page } from '@playwright/test'
import { controlsOf, type FoundLink } from './controls'
import { test } from './journey'
import { complaintsOf, desktop, phone, roles, signInAs } from './people'
import { keepSite } from './reached-sites'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const isFile = /^\/(files|print|export)\//
const isOutside = /^(tel:[\d+]+|geo:[\d.-]+,[\d.-]+|https:\/\/[a-z.]+\/)/

/** The kind of page an address opens: ids and filters taken away. One of a kind stands for all. */
const kindOf = (href: string) => (href.startsWith('#') ? href : href.replace(/[?#].*$/, '').replace(uuid, ':id'))

async function settled(page: Page): Promise<void> {
  await page
    .locator('main h1, main [data-page], main .leaflet-container')
    .first()
    .waitFor({ state: 'attached', timeout: 15_000 })
  // What is still on its way shows bones; its links count too.
  await expect(page.locator('main [role="status"][aria-label="正在加载…"]')).toHaveCount(0, { timeout: 15_000 })
}

/** One visit, seen in both widths. */
async function lookAt(page: Page, href: string): Promise<{ wrong: string[]; links: FoundLink[] }> {
  const wrong: string[] = []
  const links: FoundLink[] = []
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

/** What leads to no page of the city: a file, a telephone, another's map, a place further down. */
async function leads(page: Page, href: string): Promise<boolean> {
  if (isFile.test(href)) return (await page.request.get(href)).ok()
  if (href.startsWith('#')) return (await page.locator(href).count()) === 1
  return isOutside.test(href)
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
        // Whatever is wrong with the page it leads to is found there.
        if (link.site !== null) keepSite(link.site)
        if (seen.has(kindOf(link.href))) continue
        seen.add(kindOf(link.href))
        if (link.href.startsWith('/') && !isFile.test(link.href)) waiting.push(link.href)
        else if (!(await leads(page, link.href))) wrong.push(`${href}: ${link.href} leads nowhere`)
      }
    }
    expect(wrong).toEqual([])
    expect(complaints).toEqual([])
  })
}
