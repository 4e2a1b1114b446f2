import { test } from '@playwright/test'
import { desktop, phone, signInAs } from './people'

const folder = new URL('../pictures/', import.meta.url).pathname

// The pictures of README.md, from the demo city as it is told on the first start.
test.use({ deviceScaleFactor: 2 })

test('an inspector’s day, on a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'inspector')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}inspector.png` })
})

test('a dispatcher’s desk', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'dispatcher', '/dispatch')
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}dispatcher.png` })
})

test('a manager’s month', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager', '/month')
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}manager.png` })
})
