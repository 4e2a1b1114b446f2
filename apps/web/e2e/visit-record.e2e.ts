import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, openAs, phone, signInAs } from './people'
import { drawnPicture } from './pictures'
import { textOf } from './text-of'
import { fillVisit, next, toHazards } from './visit-steps'

test.use({ viewport: phone, hasTouch: true, geolocation: { latitude: 36.456, longitude: 115.985 } })

const step = (page: Page, name: string) =>
  page.getByRole('list', { name: '步骤' }).getByRole('button', { name, exact: true })
/** An hour before now, as the city's clock shows it. */
const anHourAgo = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 16)

async function describe(page: Page, words: string): Promise<void> {
  await page.getByLabel('问题描述').fill(words)
  await page.getByRole('button', { name: '保存这条隐患' }).click()
}

test('a supervision found by name is recorded with who came, where, by what right, and nobody there to sign', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page)
  await context.grantPermissions([])
  await signInAs(page, 'inspector', '/inspections/new')
  await page.getByRole('button', { name: '查找附近的企业' }).click()
  await expect(page.getByText(/^没有取得位置/)).toBeVisible()
  await page.getByLabel('查找企业').fill('公司')
  const companies = page.getByRole('list', { name: '查找企业' }).getByRole('button')
  await companies.nth(1).click()
  await page.getByRole('button', { name: '另选企业' }).click()
  const company = await textOf(companies.first())
  await companies.first().click()
  await page.getByRole('list', { name: '选择场所' }).getByRole('button').first().click()
  await expect(page.getByText(company)).toBeVisible()

  await page.getByText('督导', { exact: true }).click()
  await page.getByText('按检查程序进入企业').click()
  await page.getByLabel('检查审批编号').fill('演示审批〔1〕号')
  await page.getByText('督导当地部门').click()
  await page.getByLabel('被督导地区').selectOption({ index: 1 })
  const area = await textOf(page.getByLabel('被督导地区').locator('option:checked'))
  const arrived = anHourAgo()
  await page.getByLabel('到达时间').fill(arrived)
  await page.getByRole('button', { name: '添加同事' }).click()
  const offered = page.getByRole('list', { name: '添加同事' }).getByRole('button')
  const colleague = await textOf(offered.nth(1))
  await page.getByPlaceholder('按姓名或拼音查找').fill(colleague)
  await expect(offered.first()).toHaveText(colleague)
  await offered.first().click()
  await page.getByRole('button', { name: `移除 ${colleague}` }).click()
  await page.getByLabel('检查内容').fill('督导隐患闭环情况')
  await next(page)
  await expect(page.getByText('检查人员至少两人')).toBeVisible()
  await page.getByRole('button', { name: '添加同事' }).click()
  await offered.first().click()
  await page.getByLabel('现场接待人').fill('演示接待')
  await page.getByLabel('职务').fill('安全主管')
  await page.getByRole('button', { name: '记录检查位置' }).click()
  await expect(page.getByText(/^没有取得位置/)).toBeVisible()
  await context.grantPermissions(['geolocation'])
  await page.getByRole('button', { name: '记录检查位置' }).click()
  await expect(page.getByText(/^已记录位置/)).toBeVisible()

  await next(page)
  await page.getByRole('button', { name: '上一步' }).click()
  await expect(page.getByLabel('职务')).toHaveValue('安全主管')
  await page.getByRole('button', { name: '上一步' }).click()
  await expect(page.getByRole('list', { name: '离我最近' }), 'another company may still be chosen').toBeVisible()
  await step(page, '核对签字').click()
  await page.getByText('无人在场', { exact: true }).click()
  await page.getByLabel('原因').fill('部门无人值守')
  await page.getByLabel('见证人').fill('演示见证')
  await page.getByRole('button', { name: '提交检查记录' }).click()
  await expect(page).toHaveURL(/\/inspections\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(company)
  const facts = page.locator('dl').first()
  for (const words of [area, '演示接待 安全主管', '督导隐患闭环情况', arrived.slice(11)])
    await expect(facts.getByText(words).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('hazards of a visit are left half written, finished, taken away and brought back', async ({ page, context }) => {
  await context.grantPermissions(['geolocation'])
  await signInAs(page, 'inspector', '/inspections/new')
  await fillVisit(page)
  await toHazards(page)
  await page.getByRole('button', { name: '添加隐患' }).click()
  await describe(page, '配电室堆放杂物')
  await page.getByRole('button', { name: '添加隐患' }).click()
  await page.getByLabel('部位').fill('二车间')
  await page.goBack()
  const hazards = page.getByRole('list', { name: '发现的隐患' }).getByRole('listitem')
  await expect(hazards.nth(1)).toContainText('没有写完')
  await next(page)
  await expect(page.getByText('还有内容没有填写，请返回补充。')).toBeVisible()
  await page.getByRole('button', { name: '上一步' }).click()
  await hazards.nth(1).getByRole('button', { name: '隐患 2' }).click()
  await describe(page, '应急灯不亮')
  await expect(hazards.nth(1)).toContainText('应急灯不亮')
  await expect(page.getByText('没有写完')).toHaveCount(0)
  await page.getByRole('button', { name: '删除 1' }).click()
  await expect(hazards).toHaveCount(1)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(hazards.first()).toContainText('配电室堆放杂物')
  await page.getByRole('button', { name: '删除 2' }).click()
  await expect(hazards).toHaveCount(1)
  await next(page)
  await expect(page.getByText('1. 配电室堆放杂物')).toBeVisible()
  await expect(page.getByText('应急灯不亮')).toHaveCount(0)
})

test('a record stands before its photos are there; both sides see how many are, and whose phone has them shows them', async ({
  page,
  browser,
  context,
}) => {
  await context.grantPermissions(['geolocation'])
  await signInAs(page, 'inspector', '/inspections/new')
  await fillVisit(page)
  await toHazards(page)
  await page.getByRole('button', { name: '添加隐患' }).click()
  await page.route(/\/uploads\//, (route) => route.abort())
  const choose = page.getByRole('main').locator('input[type=file]').nth(1)
  for (const count of [1, 2]) {
    await choose.setInputFiles(await drawnPicture(page, count))
    await expect(page.getByRole('img', { name: `照片 ${count}` })).toBeVisible()
  }
  await describe(page, '消防栓无水压')
  await next(page)
  await expect(page.getByText(/照片1-2 SHA-256：[0-9a-f]{64}/), 'the hash stands in what is signed').toBeVisible()
  await page.getByText('拒绝签字', { exact: true }).click()
  await page.getByLabel('原因').fill('称需请示')
  await page.getByLabel('见证人').fill('演示见证')
  await page.getByRole('button', { name: '提交检查记录' }).click()
  await expect(page).toHaveURL(/\/inspections\/[0-9a-f-]{36}/)
  await expect(page.getByText('文字已到 · 照片 0/2')).toBeVisible()
  await page.getByRole('link', { name: '消防栓无水压' }).click()
  await expect(page.getByRole('img', { name: '整改前 2' }), 'the phone shows its own copy').toBeVisible()

  const manager = await openAs(browser, 'manager')
  await manager.goto(new URL(page.url()).pathname)
  await expect(manager.getByRole('img', { name: '整改前 1 照片在途' })).toBeVisible()
  await expect(manager.getByText('文字已到 · 照片 0/2')).toBeVisible()

  await page.unroute(/\/uploads\//)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText(/文字已到/)).toHaveCount(0, { timeout: 30_000 })
  await expect(manager.getByText(/文字已到/), 'the other side looks again by itself').toHaveCount(0, {
    timeout: 30_000,
  })
  const seen = async () => {
    for (const photo of ['整改前 1', '整改前 2'])
      await expect(manager.getByRole('img', { name: photo, exact: true })).toHaveJSProperty('naturalWidth', 320)
  }
  await seen()

  const pictures = /\/files\//
  await manager.route(pictures, (route) => route.abort())
  await manager.reload()
  await expect(manager.getByRole('img', { name: '整改前 2 照片没有加载出来' })).toBeVisible()
  await manager.unroute(pictures)
  await manager.evaluate(() => window.dispatchEvent(new Event('online')))
  await seen()
  await manager.context().close()
})

test('the list of visits narrows by kind, area and days, and goes on', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager', '/inspections')
  const rows = page.getByRole('list', { name: '检查记录' }).getByRole('listitem')
  await expect(rows).toHaveCount(50)
  await page.getByRole('button', { name: '加载更多' }).click()
  await expect(rows).toHaveCount(100)

  await page.getByLabel('类别').selectOption('supervision')
  await page.getByLabel('区域').selectOption({ index: 1 })
  await page.getByLabel('从', { exact: true }).fill('2025-01-01')
  await page.getByLabel('到', { exact: true }).fill('2025-06-30')
  await expect(page).toHaveURL(/toOn=2025-06-30/)
  await page.reload()
  await expect(page.getByLabel('类别')).toHaveValue('supervision')
  await expect(page.getByLabel('区域')).not.toHaveValue('')
  await expect(rows.first()).toContainText('督导')
  await expect(rows.first()).toContainText(/2025/)
  await expect(rows.filter({ hasText: '日常检查' })).toHaveCount(0)
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(page).toHaveURL(/\/inspections$/)
  await expect(page.getByLabel('从', { exact: true })).toHaveValue('')
})
