import { expect as expectNow, type Page } from '@playwright/test'
import { ask } from './ask'
import { test } from './journey'
import { complaintsOf, desktop, openAs, signInToCounty } from './people'

test.use({ viewport: desktop })
// Seven whole pages are loaded anew: on a busy machine each takes its time.
const expect = expectNow.configure({ timeout: 20_000 })

const county = '冠县'
const elsewhere = '东昌府区'

/** Everything on the map of the city that this person is shown, by layer. */
async function seenOnMap(page: Page, areaId?: string): Promise<Record<string, number>> {
  const bounds = { south: 35.5, west: 115, north: 37.5, east: 117 }
  const question = { bounds, zoom: 9, layers: ['premises', 'hazards'], ...(areaId ? { areaId } : {}) }
  const { layers } = await ask<{ layers: { layer: string; total: number }[] }>(page, 'map.clusters', question)
  return Object.fromEntries(layers.map(({ layer, total }) => [layer, total]))
}

/** The address of the first record that a list shows of an area. */
async function firstOf(page: Page, list: string): Promise<string> {
  await page.goto(list)
  const [path] = list.split('?')
  const link = page.locator(`main a[href^="${path}/0"]`).first()
  await expect(link).toBeVisible()
  return (await link.getAttribute('href')) ?? ''
}

test('a county’s manager sees the county and nothing else: lists, month, map, records by their address', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  await signInToCounty(page, 'manager', '/enterprises')
  const areas = page.getByRole('table').locator('tbody tr td:nth-child(2)')
  await expect(areas.first()).toContainText(county)
  for (const area of await areas.allTextContents()) expect(area).toContain(county)

  await page.goto('/month')
  await expect(page.getByText(new RegExp(`^\\d{4}年\\d{1,2}月，${county}共检查`))).toBeVisible()
  await expect(page.getByRole('combobox', { name: '区域' }).getByRole('option')).toHaveText([county])
  await expect(page.getByRole('table', { name: '按区域' })).not.toContainText(elsewhere)

  const city = await openAs(browser, 'manager')
  expect(await seenOnMap(page)).toEqual(await seenOnMap(city, '371525'))
  expect((await seenOnMap(page)).premises).toBeLessThan((await seenOnMap(city)).premises ?? 0)

  for (const list of [
    '/enterprises?areaId=%22371502%22',
    '/hazards?area=%22371502%22',
    '/inspections?areaId=%22371502%22',
  ]) {
    const address = await firstOf(city, list)
    await page.goto(address)
    await expect(page.getByText('没有这个页面'), address).toBeVisible()
  }
  await page.goto('/month?areaId=%22371502%22')
  await expect(page.getByText('没有这个页面')).toBeVisible()
  await city.context().close()
  // The browser itself reports each 404.
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
})
