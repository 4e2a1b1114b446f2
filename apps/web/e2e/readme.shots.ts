import { test } from '@playwright/test'
import { act, report, send, status } from './hazard-steps'
import { aCompany, online, planMeanwhile, tellOffline, tellTooLate } from './outbox-steps'
import { desktop, openAs, phone, signInAs } from './people'

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

test('what was told without a network waits, and comes to one of three ends', async ({ page, browser }) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'inspector')
  const shot = (name: string) => page.screenshot({ path: `${folder}${name}.png` })
  const name = await aCompany(page)
  await tellOffline(page, name, '应急照明不亮')
  await shot('waits')
  await online(page.context())
  await page.getByRole('link', { name: '查看隐患' }).waitFor()
  await shot('accepted')
  await tellTooLate(page, name, '灭火器过期')
  await shot('refused')
  const address = await report(page, name, '车间吸烟室紧邻油漆库')
  await status(page, '待处理')
  await page.context().setOffline(true)
  await act(page, '责令限期整改')
  await send(page, '责令限期整改')
  const company = await openAs(browser, 'company-contact')
  await planMeanwhile(company, address.split('/').at(-1) ?? '')
  await online(page.context())
  await page.goto('/outbox')
  await page.getByRole('listitem').filter({ hasText: '期间有变' }).getByRole('link').click()
  await page.getByRole('table').waitFor()
  await shot('changed')
  await company.context().close()
})
