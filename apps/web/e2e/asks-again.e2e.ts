import { expect, type Page } from '@playwright/test'
import { breakRead } from './failing-read'
import { test } from './journey'
import { desktop, type Role, signInAs } from './people'
import { fillVisit, next } from './visit-steps'

test.use({ viewport: desktop, permissions: ['geolocation'], geolocation: { latitude: 36.456, longitude: 115.985 } })

/** The read breaks before `go`, which asks for it; without `go` the page at `at` asks for it as it opens. */
type Step = {
  read: string
  at: string
  reach?: (page: Page) => Promise<unknown>
  go?: (page: Page) => Promise<unknown>
}

const things = (page: Page) => page.locator('main :is(li, tr) a[href*="-7"]')
const thing = (page: Page) => things(page).first()
const first = (page: Page) => thing(page).click()
const firstThen = (rest: string) => async (page: Page) => {
  const href = await thing(page).getAttribute('href')
  await page.goto(`${href?.replace(/\?.*$/, '')}${rest}`)
}
const bothOfMerge = async (page: Page) => {
  const [one, other] = [await thing(page).getAttribute('href'), await things(page).nth(1).getAttribute('href')]
  await page.goto(`${one}/merge?with=${other?.split('/').at(-1)}`)
}
const search = (page: Page) => page.getByRole('main').getByRole('searchbox').fill('公司')

/** Every read that a page, or a part of one, can't do without. */
const steps: Partial<Record<Role, readonly Step[]>> = {
  inspector: [
    { read: 'today.mine', at: '/' },
    { read: 'hazards.list', at: '/hazards' },
    { read: 'hazards.open', at: '/hazards', go: first },
    { read: 'inspections.list', at: '/inspections' },
    { read: 'inspections.open', at: '/inspections', go: first },
    { read: 'enterprises.nearby', at: '/inspections/new' },
    { read: 'enterprises.list', at: '/inspections/new', go: search },
    {
      read: 'enterprises.open',
      at: '/inspections/new',
      go: async (page) => {
        await search(page)
        await page.getByRole('list', { name: '查找企业' }).getByRole('button').first().click()
      },
    },
    {
      read: 'checklists.list',
      at: '/inspections/new',
      go: async (page) => {
        await fillVisit(page)
        await next(page)
      },
    },
    {
      read: 'hazards.openOrder',
      at: '/hazards?show=submitted',
      go: async (page) => {
        await first(page)
        await page.locator('main a[href^="/orders/"]').first().click()
      },
    },
  ],
  administrator: [
    { read: 'enterprises.list', at: '/enterprises' },
    { read: 'enterprises.open', at: '/enterprises', go: first },
    { read: 'enterprises.open', at: '/enterprises', go: firstThen('/edit') },
    { read: 'enterprises.history', at: '/enterprises', go: firstThen('?tab=%22history%22') },
    { read: 'enterprises.list', at: '/enterprises', reach: firstThen('/merge'), go: search },
    { read: 'enterprises.open', at: '/enterprises', go: bothOfMerge },
    { read: 'access.listPeople', at: '/people' },
    { read: 'access.openPerson', at: '/people', go: first },
  ],
  manager: [
    { read: 'checklists.versions', at: '/checklists' },
    { read: 'checklists.open', at: '/checklists', go: first },
    { read: 'map.clusters', at: '/map' },
    { read: 'statistics.month', at: '/month' },
    {
      read: 'statistics.rows',
      at: '/month',
      go: (page) => page.locator('main a[href^="/month/rows"]').first().click(),
    },
  ],
  'team-lead': [
    { read: 'volunteers.list', at: '/volunteers' },
    { read: 'volunteers.open', at: '/volunteers', go: first },
  ],
  volunteer: [
    { read: 'dispatch.myCalls', at: '/calls' },
    { read: 'dispatch.myHours', at: '/calls' },
  ],
  dispatcher: [
    { read: 'dispatch.listIncidents', at: '/dispatch' },
    { read: 'dispatch.openIncident', at: '/dispatch', go: first },
    { read: 'dispatch.candidates', at: '/dispatch', go: first },
  ],
}

for (const [role, reads] of Object.entries(steps) as [Role, readonly Step[]][])
  test(`what could not be loaded for ${role} says so, and comes when it is asked for again`, async ({ page }) => {
    test.slow()
    await signInAs(page, role)
    for (const { read, at, reach, go } of reads)
      await test.step(`${read} at ${at}`, async () => {
        if (go) await page.goto(at)
        await reach?.(page)
        const broken = await breakRead(page, read)
        await (go ? go(page) : page.goto(at))
        const failed = page.getByRole('alert').filter({ hasText: '没有加载成功' })
        await expect(failed, read).toHaveCount(1)
        const before = broken.asked()
        await failed.getByRole('button', { name: '重试' }).click()
        await expect.poll(broken.asked, read).toBeGreaterThan(before)
        await expect(failed, read).toHaveCount(1)
        await broken.mend()
        // What is asked anew by itself from time to time may have come already.
        await expect(async () => {
          if ((await failed.count()) > 0) await failed.getByRole('button', { name: '重试' }).click({ timeout: 1_000 })
          await expect(failed, read).toHaveCount(0, { timeout: 3_000 })
        }).toPass()
        await expect(page.getByRole('main').getByRole('status', { name: '正在加载' })).toHaveCount(0)
      })
  })

test('the devices of an account are asked for again', async ({ page }) => {
  await page.route('**/api/auth/list-sessions', (route) => route.fulfill({ status: 500, json: {} }))
  await signInAs(page, 'inspector', '/account')
  const failed = page.getByRole('alert').filter({ hasText: '没有加载成功' })
  await expect(failed).toBeVisible()
  await page.unrouteAll()
  await failed.getByRole('button', { name: '重试' }).click()
  await expect(page.getByText('本机')).toHaveCount(1)
  await expect(failed).toHaveCount(0)
})
