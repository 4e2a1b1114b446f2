import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, openAs, phone, signInAs } from './people'

test.use({ viewport: desktop })

const anIncident = /\/dispatch\/[0-9a-f-]{36}$/
const panel = (page: Page, title: string) => page.getByRole('region', { name: title })

/** A call written down and not yet accepted. */
async function writeDown(page: Page, title: string): Promise<void> {
  await page.keyboard.press('n')
  const form = panel(page, '新警情')
  await form.getByText('溺水', { exact: true }).click()
  await form.getByLabel('粘贴坐标').fill('36.450000, 115.980000')
  await form.getByLabel('粘贴坐标').press('Enter')
  await form.getByLabel('加一项技能…').selectOption({ label: '水域' })
  await form.getByLabel('标题').fill(title)
  await form.getByRole('button', { name: '登记警情', exact: true }).click()
  await expect(page).toHaveURL(anIncident)
}

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
