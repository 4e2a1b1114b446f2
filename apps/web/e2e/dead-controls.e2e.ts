import { expect, type Page, test } from '@playwright/test'
import { controlsOf } from './controls'
import { complaintsOf, desktop, phone, roles, signInAs } from './people'

/** Pages of one kind that are looked at: two hazards stand for all of them. */
const samples = 2
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const notPages = /^\/(files|print|export|api|trpc)\//

/** The kind of page an address opens: ids and filters taken away. */
const kindOf = (href: string) => href.replace(/[?#].*$/, '').replace(uuid, ':id')

async function lookAt(page: Page, href: string): Promise<{ wrong: string[]; links: string[] }> {
  await page.goto(href)
  await page.locator('main').waitFor()
  await page.locator('main h1, main [data-page], main .leaflet-container').first().waitFor({ timeout: 10_000 })
  // What is still on its way shows bones; its links count too.
  await expect(page.locator('main [role="status"][aria-label="正在加载…"]')).toHaveCount(0, { timeout: 10_000 })
  const state = await page
    .locator('[data-page]')
    .first()
    .getAttribute('data-page', { timeout: 100 })
    .catch(() => null)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const { dead, links } = await controlsOf(page)
  const wrong = dead.map((control) => `${href}: ${control}`)
  if (state !== null) wrong.push(`${href}: ${state}`)
  if (wide > 1) wrong.push(`${href}: ${wide} px wider than the window`)
  return { wrong, links }
}

for (const role of roles) {
  for (const [name, viewport] of Object.entries({ phone, desktop })) {
    test(`every link and button of ${role} leads somewhere, ${name}`, async ({ page }) => {
      test.setTimeout(240_000)
      await page.setViewportSize(viewport)
      const complaints = complaintsOf(page)
      await signInAs(page, role)
      const waiting = ['/', '/account']
      const seen = new Map<string, number>()
      const wrong: string[] = []
      for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
        const found = await lookAt(page, href)
        wrong.push(...found.wrong)
        for (const link of found.links) {
          const kind = kindOf(link)
          const count = seen.get(kind) ?? 0
          if (notPages.test(link) || count >= samples || waiting.includes(link)) continue
          seen.set(kind, count + 1)
          waiting.push(link)
        }
      }
      expect(wrong).toEqual([])
      expect(complaints).toEqual([])
    })
  }
}
