import { test } from '@playwright/test'
import { desktop, phone, signInAs } from './people'

const folder = new URL('../pictures/', import.meta.url).pathname

// The pictures of README.md, from the demo city as it is told on the first start.
test('an inspector’s day, on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'inspector')
  await page.getByText('待复查').first().waitFor()
  await page.screenshot({ path: `${folder}inspector.png` })
})

test('a dispatcher’s desk', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'dispatcher', '/dispatch')
  await page.getByText('河道有人落水').first().click()
  await page.getByText('水域').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}dispatcher.png` })
})

test('a manager’s month', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager', '/month')
  await page.getByText('检查户次').first().waitFor()
  await page.getByRole('heading', { name: '近十三个月趋势' }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}manager.png` })
})
