import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { takeAlong } from './outbox-steps'
import { phone, signInAs } from './people'

test.use({ serviceWorkers: 'allow', viewport: phone })

const initialsOf = (page: Page, name: string) =>
  page.evaluate(async (search) => {
    const question = encodeURIComponent(JSON.stringify({ search, limit: 1 }))
    const answer = await (await fetch(`/trpc/enterprises.list?input=${question}`)).json()
    return answer.result.data.rows[0].enterpriseId as string
  }, name)

test('an inspector takes the day along, and without a network finds a firm by its initials and sees its open hazards', async ({
  page,
  context,
}) => {
  // Five hundred enterprises are fetched more than once.
  test.setTimeout(120_000)
  await signInAs(page, 'inspector')
  await takeAlong(page)
  const overdue = page.getByRole('list', { name: '逾期隐患' }).getByRole('link')
  const hazard = (await overdue.first().textContent()) ?? ''
  await page.getByRole('link', { name: '外业包' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '外业包' })).toBeVisible()
  const inside = page.getByRole('list', { name: '包内企业' })
  const firm = inside.getByRole('listitem').filter({ hasText: '未销号' }).first()
  const name = (await firm.getByRole('link').textContent()) ?? ''
  const id = await initialsOf(page, name)
  await page.goto('/')

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  await expect(page.getByText(/^离线 · 截至 \d\d:\d\d 的资料$/)).toBeVisible()
  await overdue.first().click()
  await expect(page.getByRole('main').getByText(hazard.slice(0, 6)).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('逾期')

  await page.goto('/pack')
  await expect(inside).toBeVisible()
  const initials = await page.evaluate(
    (id) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('huhang')
        opening.onsuccess = () => {
          const rows = opening.result.transaction('packed').objectStore('packed').getAll()
          rows.onsuccess = () => resolve(rows.result.some((row) => row.id === id && 'bytes' in row.sealed))
        }
      }),
    id,
  )
  expect(initials, 'it lies there sealed').toBe(true)

  await page.goto('/inspections/new')
  await page.getByRole('searchbox').fill('jx')
  const found = page.getByRole('list', { name: '查找企业' }).getByRole('listitem')
  await expect(found.first()).toBeVisible()
  await page.goto(`/enterprises/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByText(/^离线 · 截至/)).toBeVisible()
  await page.goto(`/hazards?enterpriseId=${id}`)
  await expect(page.getByRole('list', { name: '隐患列表' }).getByRole('listitem').first()).toBeVisible()
  await context.setOffline(false)
})

test('a firm is taken along by choice, the pack is refreshed, and removed from the device', async ({ page }) => {
  // Five hundred enterprises are fetched more than once.
  test.setTimeout(120_000)
  await signInAs(page, 'inspector')
  await takeAlong(page)
  await page.getByRole('button', { name: '更新外业包' }).click()
  await expect(page.getByRole('button', { name: '更新外业包' })).toBeEnabled()
  await page.getByRole('link', { name: '外业包' }).click()
  const inside = page.getByRole('list', { name: '包内企业' })
  await inside.getByRole('button', { name: /^带上/ }).first().click()
  await expect(inside.getByText('指定带上')).toBeVisible()
  await page.getByRole('searchbox').fill('没有这家企业')
  await expect(page.getByText('包内没有符合的企业')).toBeVisible()
  await page.getByRole('searchbox').fill('')
  await page.getByRole('button', { name: '加载更多' }).click()
  await inside.getByRole('link').first().click()
  const pin = page.getByRole('button', { name: '不再带上' })
  await pin.click()
  await expect(page.getByRole('button', { name: '带上', exact: true })).toBeVisible()
  await page.goto('/pack')
  const take = page.getByRole('button', { name: '地图带上' })
  await expect(take).toBeEnabled()
  await page.route('**/tiles/city.pmtiles', () => undefined)
  await take.click()
  await page.getByRole('button', { name: '取消' }).click()
  await page.unrouteAll()
  await take.click()
  await expect(page.getByText(/^已带上，/)).toBeVisible()
  await page.getByRole('button', { name: '删除地图' }).click()
  await expect(page.getByRole('button', { name: '地图带上' })).toBeVisible()
  await page.getByRole('button', { name: '清除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清除' }).click()
  await expect(page.getByText('设备上还没有外业包').first()).toBeVisible()
  await page.getByRole('link', { name: '今天' }).first().click()
  await expect(page.getByText(/^\d+ 家企业$/)).toBeVisible({ timeout: 30_000 })
})
