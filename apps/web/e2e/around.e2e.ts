import { expect } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, phone, signInAs } from './people'
import { drawnPicture, hugePng } from './pictures'

test('on a phone everything is at most two taps away, and choosing closes the list of pages', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.setViewportSize(phone)
  await signInAs(page, 'inspector')
  const tabs = page.getByRole('navigation', { name: '主导航' })
  await tabs.getByRole('link', { name: '隐患' }).click()
  await expect(page).toHaveURL(/\/hazards/)
  const more = tabs.getByRole('button', { name: '更多' })
  const sheet = page.getByRole('dialog', { name: '更多' })
  await more.click()
  await sheet.getByRole('link', { name: '企业' }).click()
  await expect(page).toHaveURL(/\/enterprises/)
  await expect(sheet).toHaveCount(0)
  await more.click()
  await sheet.getByRole('link', { name: /检查员/ }).click()
  await expect(page).toHaveURL(/\/account/)
  await expect(sheet).toHaveCount(0)
  await more.click()
  await sheet.getByRole('button', { name: '关闭' }).click()
  await expect(sheet).toHaveCount(0)
  await page.getByRole('link', { name: '护航' }).filter({ visible: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('by the keyboard one gets past the navigation in two presses', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager', '/hazards')
  await expect(page.getByRole('heading', { level: 1, name: '隐患' })).toBeVisible()
  const skip = page.getByRole('link', { name: '跳到正文' })
  await skip.focus()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('an address that leads nowhere and a page for others say so and lead back', async ({ page }) => {
  await signInAs(page, 'volunteer', '/no-such-page')
  await expect(page.getByText('没有这个页面')).toBeVisible()
  await page.getByRole('link', { name: '回到今天' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  await page.goto('/people')
  await expect(page.getByText('这里不对您开放')).toBeVisible()
  await page.getByRole('link', { name: '回到今天' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
})

test('a page that breaks leaves the others whole, and works again once its cause is gone', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager')
  const nav = page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })
  // An answer of another shape than the page was built for.
  await page.route(/\/trpc\/[^?]*hazards\.list/, (route) =>
    route.fulfill({ json: [{ result: { data: { rows: 3 } } }] }),
  )
  await nav.getByRole('link', { name: '隐患' }).click()
  await expect(page.getByText('页面出了问题')).toBeVisible()
  await page.getByRole('link', { name: '回到今天' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  await nav.getByRole('link', { name: '隐患' }).click()
  await expect(page.getByText('页面出了问题')).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('main').getByRole('button', { name: '重试' }).click()
  await expect(
    page
      .getByRole('table')
      .or(page.getByRole('list', { name: '隐患列表' }))
      .first(),
  ).toBeVisible()
})

test('a page whose code does not come says that the network is gone, and comes when asked again', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager')
  const nav = page.getByRole('navigation', { name: '主导航' }).filter({ visible: true })
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  await page.route(/\/assets\/MonthPage[^/]*\.js/, (route) => route.abort('connectionrefused'))
  await nav.getByRole('link', { name: '月报' }).click()
  const failed = page.getByRole('alert').filter({ hasText: '没有加载成功' })
  await expect(failed).toBeVisible()
  await page.unrouteAll()
  await failed.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('月')
  await expect(failed).toHaveCount(0)
})

test('nearest first is asked for once it is allowed, and says so where it is not', async ({ page, context }) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'inspector')
  await context.clearPermissions()
  await page.getByRole('button', { name: '按距离排列', exact: true }).click()
  await expect(page.getByRole('button', { name: /^没有取得位置/ })).toBeVisible()
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 36.456, longitude: 115.985 })
  await page.getByRole('button', { name: /^没有取得位置/ }).click()
  await expect(page.getByRole('button', { name: '已按距离排列' })).toBeVisible()
})

test('a photo is taken away again before it was sent; what is none is refused in words and the rest goes on', async ({
  page,
}) => {
  await signInAs(page, 'inspector', '/hazards/new')
  await page.route(/\/uploads\//, (route) => route.abort())
  const choose = page.locator('input[type=file]').nth(1)
  const html = { name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(`<!doctype html>${' '.repeat(64)}`) }
  await choose.setInputFiles([html, await drawnPicture(page, 1)])
  await expect(page.getByRole('alert').filter({ hasText: '这不是图片' })).toBeVisible()
  await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible()
  const huge = { name: '大图.png', mimeType: 'image/png', buffer: hugePng() }
  await choose.setInputFiles(huge)
  await expect(page.getByText('图片约 400 百万像素')).toBeVisible()
  await page.getByRole('button', { name: '移除照片 1' }).click()
  await expect(page.getByRole('img', { name: '照片 1' })).toHaveCount(0)
})

test('a form waits for its photos; left meanwhile, it has them when it is opened again', async ({ page }) => {
  // As on a slow phone: no picture is opened before the test says so.
  await page.addInitScript(() => {
    const open = window.createImageBitmap
    const said = new Promise((resolve) => addEventListener('prepare', resolve, { once: true }))
    window.createImageBitmap = (async (...given: Parameters<typeof open>) => {
      await said
      return open(...given)
    }) as typeof open
  })
  await signInAs(page, 'inspector', '/hazards/new')
  await page.route(/\/uploads\//, (route) => route.abort())
  const twentyTwo = await Promise.all(Array.from({ length: 22 }, (_, number) => drawnPicture(page, number)))
  await page.locator('input[type=file]').nth(1).setInputFiles(twentyTwo)
  await expect(page.getByText('照片还在处理，处理完就能提交。')).toBeVisible()
  await expect(page.locator('button[type=submit]')).toBeDisabled()
  await expect(page.getByText('有 2 张没有加入：这里最多 20 张照片。')).toBeVisible()
  await page.getByRole('link', { name: '返回隐患列表' }).click()
  await expect(page).toHaveURL(/\/hazards$/)
  await page.evaluate(() => dispatchEvent(new Event('prepare')))
  await page.goBack()
  // Twenty pictures are scaled and hashed one after the other.
  await expect(page.getByRole('img', { name: '照片 20', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('button[type=submit]')).toBeEnabled()
})
