import { type BrowserContext, expect, type Page } from '@playwright/test'
import { ask, say } from './ask'
import { choosePlace, companyName } from './hazard-steps'
import { openAs } from './people'

const dayMs = 24 * 3_600_000

/** The demo's company that has a contact of its own. */
export async function aCompany(page: Page): Promise<string> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('no browser')
  const contact = await openAs(browser, 'company-contact')
  const name = await companyName(contact)
  await contact.context().close()
  return name
}

/** A hazard is told where there is no network; answers the address under which it waits. */
export async function tellOffline(page: Page, company: string, description: string, daysAgo = 0): Promise<string> {
  await page.goto('/hazards/new')
  await choosePlace(page, company)
  await page.context().setOffline(true)
  if (daysAgo > 0) await page.clock.setFixedTime(Date.now() - daysAgo * dayMs)
  await page.getByLabel('问题描述').fill(description)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/outbox\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('待发')
  if (daysAgo > 0) await page.clock.setFixedTime(Date.now())
  return new URL(page.url()).pathname
}

/** A record that lay in a drawer for longer than the city allows: refused by rule once there is a network. */
export async function tellTooLate(page: Page, company: string, description: string): Promise<string> {
  const address = await tellOffline(page, company, description, 40)
  await online(page.context())
  await expect(page.getByRole('heading', { level: 1 })).toContainText('被退回')
  return address
}

export const online = (context: BrowserContext): Promise<void> => context.setOffline(false)

/** The whole app and the day's pack lie on the device. */
export async function takeAlong(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect(page.getByText(/^\d+ 家企业$/)).toBeVisible({ timeout: 30_000 })
}

/** The company plans the fix of a hazard, while somebody who saw it before has no network. */
export async function planMeanwhile(company: Page, hazardId: string): Promise<void> {
  const { hazard } = await ask<{ hazard: { revision: number } }>(company, 'hazards.open', { hazardId })
  const plan = { responsible: '演示负责人', measures: '迁走吸烟室', fundsCents: 0, plan: '一周内迁走' }
  await say(company, 'hazards.plan', { hazardId, revision: hazard.revision, ...plan })
}

/** The one that could not be taken, since somebody else was faster. */
export async function openChanged(page: Page): Promise<void> {
  await expect(page.getByText('1 条待发')).toHaveCount(0)
  await page.goto('/outbox')
  await page.getByRole('list', { name: '需要您处理' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('期间有变')
}
