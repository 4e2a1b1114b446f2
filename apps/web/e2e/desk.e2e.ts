import { expect, type Page } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { ask, say } from './ask'
import { type Place, panel, writeDown } from './desk-steps'
import { test } from './journey'
import { complaintsOf, desktop, openAs, phone, signInAs } from './people'
import { textOf } from './text-of'

test.use({ viewport: desktop })

test('the desk is worked by keys alone: search, leave it, move, new, close', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'dispatcher', '/dispatch')
  const rows = page.getByRole('list', { name: '警情' }).getByRole('link')
  await expect(rows.first()).toBeVisible()
  const find = page.getByRole('searchbox')
  await page.keyboard.press('/')
  await expect(find).toBeFocused()
  await page.keyboard.type('水')
  await expect(page).toHaveURL(/find=/)
  await page.keyboard.press('Escape')
  await expect(find).not.toBeFocused()
  await expect(find, 'what was asked stays').toHaveValue('水')
  await page.keyboard.press('j')
  await expect(page).toHaveURL(/\/dispatch\/[0-9a-f-]{36}/)
  const first = new URL(page.url()).pathname
  await expect(find, 'also while one goes through what was found').toHaveValue('水')
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(new RegExp(first))
  await page.keyboard.press('k')
  await expect(page).toHaveURL(new RegExp(first))
  await page.keyboard.press('n')
  await expect(panel(page, '新警情')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page, '新警情')).toHaveCount(0)
  await expect(page, 'one press closes one thing').toHaveURL(new RegExp(first))
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/dispatch(\?.*)?$/)
  expect(complaints).toEqual([])
})

test('two dispatchers see one incident alike, also after the network was gone', async ({ page, browser, context }) => {
  test.setTimeout(150_000)
  const title = `两席同看 ${Date.now()}`
  await signInAs(page, 'dispatcher', '/dispatch')
  await expect(page.getByRole('list', { name: '警情' }).getByRole('link').first()).toBeVisible()
  await writeDown(page, title)
  const other = await openAs(browser, 'dispatcher', new URL(page.url()).pathname)
  await expect(panel(other, title).getByRole('button', { name: '受理', exact: true })).toBeVisible()

  await context.setOffline(true)
  await expect(page.getByText(/^离线 · /)).toBeVisible()
  await panel(other, title).getByRole('button', { name: '受理', exact: true }).click()
  await expect(panel(other, title).getByRole('button', { name: '受理', exact: true })).toHaveCount(0)
  await page.waitForTimeout(5_000)
  await context.setOffline(false)
  await expect(page.getByText(/^离线 · /)).toHaveCount(0)
  const accept = panel(page, title).getByRole('button', { name: '受理', exact: true })
  await expect(accept, 'what was missed is made up for').toHaveCount(0, { timeout: 20_000 })

  await page.setViewportSize(phone)
  const call = panel(page, title).getByRole('button', { name: /^召集 \d+ 人$|^先勾选/ })
  await expect(call, 'a thumb reaches the call-out without scrolling').toBeInViewport()
  await other.context().close()
})

/** Calls of a drill around an incident, more than a crowd spreads out where it stands. */
async function manyBeside(page: Page, incidentId: string): Promise<string[]> {
  const { areaId, place } = await ask<{ areaId: string; place: Place }>(page, 'dispatch.openIncident', { incidentId })
  const drills = Array.from({ length: 22 }, () => uuidv7())
  for (const [at, drill] of drills.entries())
    await say(page, 'dispatch.reportIncident', {
      ...{ incidentId: drill, areaId, place: { lat: place.lat + at / 10_000, lng: place.lng }, isExercise: true },
      ...{ category: 'drowning', level: 'IV', channel: 'phone', title: `演练 ${at + 1}`, description: '', address: '' },
      ...{ needs: [], caller: { name: null, phone: null } },
    })
  return drills
}

test('an incident is opened by its mark, a crowd of marks by going nearer, and older incidents by asking for more', async ({
  page,
}) => {
  await signInAs(page, 'dispatcher', '/dispatch')
  const rows = page.getByRole('list', { name: '警情' }).getByRole('link')
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await page.getByRole('button', { name: '更多警情' }).click()
  await expect(rows.nth(before)).toBeVisible()
  const spare = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  expect(await spare(), 'the list scrolls, not the desk').toBe(0)

  const title = `西南角 ${Date.now()}`
  // A second try stands apart from the first.
  await writeDown(page, title, { lat: 35.81 + (Date.now() % 9) / 100, lng: 115.36 })
  await expect(panel(page, title).getByText('还差 1 名水域')).toBeVisible()
  await panel(page, title).getByRole('button', { name: '关闭' }).click()
  const map = page.getByRole('region', { name: '警情地图' })
  const mark = map.getByRole('button', { name: new RegExp(title) })
  await mark.click()
  await expect(panel(page, title).getByText('还差 1 名水域')).toBeVisible()

  const farther = map.getByRole('button', { name: '缩小' })
  const scale = map.locator('.leaflet-control-scale-line')
  await expect(async () => {
    if ((await farther.getAttribute('aria-disabled')) !== 'true') await farther.click({ timeout: 1_000 })
    await expect(farther).toHaveAttribute('aria-disabled', 'true', { timeout: 500 })
  }).toPass()
  const wide = await textOf(scale)
  const drills = await manyBeside(page, page.url().split('/').at(-1) ?? '')
  await map
    .getByRole('button', { name: /^警情 2\d/ })
    .first()
    .click()
  await expect(scale).not.toHaveText(wide)
  for (const incidentId of drills) await say(page, 'dispatch.cancelIncident', { incidentId, reason: '演练结束' })
})
