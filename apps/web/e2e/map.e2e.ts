import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, phone, signInAs } from './people'
import { textOf } from './text-of'

test.use({
  viewport: desktop,
  permissions: ['clipboard-read', 'clipboard-write', 'geolocation'],
  geolocation: { latitude: 36.456, longitude: 115.985, accuracy: 20 },
})

const listOf = (page: Page) => page.getByRole('complementary', { name: '列表' })
const zoomOf = (page: Page) => Number(new URL(page.url()).searchParams.get('z'))
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** Into the first group of a list, again and again, until single things stand there. */
async function openGroups(page: Page, group: RegExp): Promise<Locator> {
  const entries = listOf(page).getByRole('listitem').getByRole('button')
  const things = entries.filter({ hasNotText: group })
  await expect(async () => {
    if ((await things.count()) > 0) return
    await entries.filter({ hasText: group }).first().click({ timeout: 2_000 })
    await expect(things.first()).toBeVisible({ timeout: 2_000 })
  }).toPass()
  return things.first()
}

test('layers, county and what is closed are chosen; the address tells it all and the list says the same', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'manager', '/map?layers=["premises","hazards"]')
  const list = listOf(page)
  await expect(list.getByText(/^企业场所（共/)).toBeVisible()
  await page.getByText('企业场所', { exact: true }).click()
  await expect(list.getByText(/^企业场所（共/)).toHaveCount(0)
  await expect(list.getByText(/^隐患（共/)).toBeVisible()

  const open = await textOf(list.getByText(/^隐患（共/))

  await page.getByText('包括已销号和已结束的').click()
  await expect(list.getByText(/^隐患（共/)).not.toHaveText(open)
  await page.getByText('包括已销号和已结束的').click()
  await expect(list.getByText(/^隐患（共/)).toHaveText(open)

  await page.getByLabel('区域').selectOption({ label: '冠县' })
  await expect(list.getByText(/^隐患（共/)).not.toHaveText(open)
  await expect.poll(() => zoomOf(page)).toBe(11)
  await page.getByRole('button', { name: '复制本视图的链接' }).click()
  await expect(page.getByText('链接已复制')).toBeVisible()
  expect(await clipboard(page)).toBe(page.url())
  const inCounty = await textOf(list.getByText(/^隐患（共/))

  await page.goto(await clipboard(page))
  await expect(list.getByText(/^隐患（共/)).toHaveText(inCounty)
  await expect(page.getByLabel('区域')).toHaveValue('371525')
  await expect(page.getByTitle(/^我的位置，误差约/)).toBeAttached()
  expect(zoomOf(page), 'the position is known and does not throw away the view of the link').toBe(11)

  await page.getByRole('button', { name: '回到全市' }).click()
  await expect.poll(() => zoomOf(page)).toBeLessThan(11)
  expect(complaints).toEqual([])
})

test('from the city’s groups to one thing, by the list and by the mark; its coordinates are copied', async ({
  page,
}) => {
  await signInAs(page, 'manager', '/map?layers=["premises"]')
  const one = await openGroups(page, / · \d+ 处|企业场所 \d+/)
  await one.click()
  const panel = page.getByRole('region').filter({ has: page.getByRole('link', { name: '打开详情' }) })
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: '复制 GCJ-02 坐标' }).click()
  await expect(page.getByText('坐标已复制')).toBeVisible()
  expect(await clipboard(page)).toMatch(/^3\d\.\d+, ?11\d\.\d+$/)
  await panel.getByRole('button', { name: '关闭' }).click()
  await expect(panel).toHaveCount(0)
  await expect(page, 'nothing is chosen any more').not.toHaveURL(/[?&]at=/)
  const marks = page.locator('.leaflet-marker-pane')
  await marks
    .getByRole('button', { name: /^企业场所 · / })
    .first()
    .press('Enter')
  await expect(panel).toBeVisible()

  await page.getByRole('button', { name: '回到全市' }).click()
  await expect.poll(() => zoomOf(page)).toBe(9)
  await marks
    .getByRole('button', { name: /企业场所 \d{2,}/ })
    .first()
    .press('Enter')
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(9)
})

test('a place without a thing is pressed, one’s own is shown; on a phone map and list change places', async ({
  page,
}) => {
  await signInAs(page, 'manager', '/map?lat=36.5&lng=115.7&z=15&layers=["premises"]')
  const map = page.getByRole('application', { name: '城市地图' }).or(page.getByRole('region', { name: '城市地图' }))
  await expect(map.first()).toBeVisible()
  await expect(listOf(page).getByText(/^企业场所（共|^当前范围内没有内容/)).toBeVisible()
  const box = await map.first().boundingBox()
  if (box === null) throw new Error('the map has no size')
  const here = page.getByRole('region', { name: '这个位置' })
  await page.mouse.click(box.x + box.width * 0.31, box.y + box.height * 0.83)
  await expect(here.getByText('WGS-84')).toBeVisible()
  await here.getByRole('button', { name: '关闭' }).click()
  await expect(here).toHaveCount(0)

  await expect(page.getByTitle(/^我的位置，误差约/), 'is known, and not gone to').toHaveCount(1)
  await expect.poll(() => zoomOf(page)).toBe(15)
  await page.getByRole('button', { name: '我的位置' }).click()
  await expect(page).toHaveURL(/lat=36\.456/)
  expect(zoomOf(page)).toBe(16)

  await page.setViewportSize(phone)
  await expect(listOf(page)).not.toBeInViewport()
  await page.getByRole('button', { name: '列表' }).click()
  await expect(listOf(page)).toBeInViewport()
  await page.getByRole('button', { name: '地图', exact: true }).click()
  await expect(listOf(page)).not.toBeInViewport()
})

test('a place is pasted in either coordinate system, taken from where one stands, or pressed on the map', async ({
  page,
}) => {
  await signInAs(page, 'dispatcher', '/dispatch?new=true')
  const form = page.getByRole('region', { name: '新警情' })
  const said = form.getByText(/^WGS-84 /)
  const pasted = form.getByLabel('粘贴坐标')
  await pasted.fill('36.450000, 115.980000')
  await pasted.press('Enter')
  await expect(said).toHaveText('WGS-84 36.450000, 115.980000')
  await form.getByLabel('坐标系').selectOption('GCJ-02')
  await pasted.fill('36.450000, 115.980000')
  await pasted.press('Enter')
  // GCJ-02 stands some hundred metres to the north-east of the same place.
  await expect(said).toHaveText(/^WGS-84 36\.4499?\d*, 115\.97[45]\d+$/)
  await form.getByRole('button', { name: '用我的位置' }).click()
  await expect(said).toHaveText(/^WGS-84 36\.456000, 115\.985000/)
  const map = form.getByRole('region', { name: /^在地图上选择位置/ })
  await map.scrollIntoViewIfNeeded()
  await map.click({ position: { x: 60, y: 60 } })
  await expect(said).not.toHaveText(/36\.456000/)
})
