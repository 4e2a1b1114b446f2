import { expect, type Page } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, phone, signInAs } from './people'
import { begin, next, sign, toHazards } from './visit-steps'

test.use({
  viewport: phone,
  hasTouch: true,
  permissions: ['geolocation'],
  geolocation: { latitude: 36.456, longitude: 115.985 },
})

/** A photo of 2400 × 1600 drawn in the page. */
async function photo(page: Page) {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1600
    const brush = canvas.getContext('2d')
    brush?.fillRect(0, 0, 1200, 1600)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return { name: '演示照片.txt', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') }
}

const submit = (page: Page) => page.getByRole('button', { name: '提交检查记录' })

test('an inspector records a visit with a hazard and its photo, loses the page and the network, and it is one record', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'inspector')
  await begin(page)
  await toHazards(page)
  await page.getByRole('button', { name: '添加隐患' }).click()
  await context.setOffline(true)
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles(await photo(page))
  await expect(page.getByRole('img', { name: '照片 1' }), 'a photo is kept without a network').toBeVisible()
  await context.setOffline(false)
  await page.getByLabel('问题描述').fill('一层疏散通道堆放杂物')
  await page.getByRole('button', { name: '保存这条隐患' }).click()

  await page.reload()
  await expect(page.getByText('已为您恢复')).toBeVisible()
  await expect(page.getByText('一层疏散通道堆放杂物')).toBeVisible()
  await next(page)
  await expect(page.getByText('1. 一层疏散通道堆放杂物')).toBeVisible()
  await submit(page).click()
  await expect(page.getByText('请在上面签字')).toBeVisible()

  await sign(page)
  await page.route(/\/(trpc|uploads)\//, (route) => route.abort())
  await submit(page).dblclick()
  await expect(page.getByText('已安全存在本机')).toBeVisible()
  await expect(page.getByText('照片 1/2'), 'the picture is there, the signature follows').toBeVisible()
  await page.unrouteAll()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('link', { name: '查看检查记录' }).click()
  await expect(page).toHaveURL(/\/inspections\/[0-9a-f-]{36}/)
  await expect(page.getByRole('img', { name: '签字图样' })).toBeVisible()

  await page.getByRole('button', { name: '下达整改指令书（1 项）' }).click()
  const prints = page.getByRole('link', { name: /PDF$/ })
  await expect(prints).toHaveCount(2)
  for (const print of await prints.all()) {
    const answer = await page.request.get((await print.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
  const title = await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => heading.firstChild?.textContent ?? '')
  await page.getByRole('link', { name: '返回检查列表' }).click()
  await page.getByLabel('只看我参加的').check()
  await expect(page.getByRole('list', { name: '检查记录' }).getByRole('link', { name: title }).first()).toBeVisible()
  await expect(page).toHaveURL(/mine=true/)
  expect(complaints.filter((complaint) => !/ERR_(INTERNET_DISCONNECTED|FAILED)/.test(complaint))).toEqual([])
})

test('a refused signature needs a reason and a witness', async ({ page }) => {
  await signInAs(page, 'inspector')
  await begin(page)
  await toHazards(page)
  await next(page)
  await page.getByText('拒绝签字', { exact: true }).click()
  await submit(page).click()
  await expect(page.getByText('请写明原因')).toBeVisible()
  await page.getByLabel('原因').fill('称需请示')
  await page.reload()
  await expect(page.getByLabel('原因')).toHaveValue('称需请示')
  await page.getByLabel('见证人').fill('演示见证')
  await submit(page).click()
  await expect(page).toHaveURL(/\/inspections\/[0-9a-f-]{36}/)
  await expect(page.getByText('称需请示')).toBeVisible()
})

test('the page before the hazards says what is missing, and back loses nothing', async ({ page }) => {
  await signInAs(page, 'inspector')
  await begin(page)
  await page.getByLabel('检查内容').fill('')
  await next(page)
  await expect(page.getByText('请填写检查内容')).toBeVisible()
  await page.getByLabel('检查内容').fill('查看车间')
  await next(page)
  await page.goBack()
  await expect(page.getByLabel('检查内容')).toHaveValue('查看车间')
  await page.getByRole('button', { name: '放弃这份记录' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃这份记录' }).click()
  await expect(page.getByRole('list', { name: '离我最近' })).toBeVisible()
})

test('two windows write one record: neither overwrites the other', async ({ page, context }) => {
  await signInAs(page, 'inspector')
  await begin(page)
  const other = await context.newPage()
  await other.goto('/inspections/new?step=visit')
  await page.getByLabel('检查内容').fill('在第一个窗口填写')
  await expect(other.getByLabel('检查内容')).toHaveValue('在第一个窗口填写')
  await other.getByLabel('现场接待人').fill('在第二个窗口填写')
  await expect(page.getByLabel('现场接待人')).toHaveValue('在第二个窗口填写')
  await expect(page.getByLabel('检查内容')).toHaveValue('在第一个窗口填写')
})

test('a company sees the visits to it, with their prints, and records none', async ({ page }) => {
  await signInAs(page, 'company-contact', '/inspections')
  await expect(page.getByRole('heading', { level: 1, name: '对我单位的检查' })).toBeVisible()
  await expect(page.getByRole('link', { name: '记录检查' })).toHaveCount(0)
})
