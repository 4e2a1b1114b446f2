import { expect, type Page } from '@playwright/test'
import { ask } from './ask'
import { test } from './journey'
import { complaintsOf, desktop, phone, signInAs } from './people'

test.use({ viewport: desktop })

const filter = (page: Page, name: string) => page.getByRole('search').getByRole('combobox', { name })
const rows = (page: Page) => page.getByRole('table').locator('tbody tr')

/** Every row shows these words in this column. */
async function allSay(page: Page, column: string, words: string): Promise<void> {
  const heads = await page.getByRole('columnheader').allTextContents()
  const cells = rows(page).locator(`td:nth-child(${heads.indexOf(column) + 1})`)
  await expect(cells.filter({ hasNotText: words })).toHaveCount(0)
  await expect(cells.first()).toContainText(words)
}

test('enterprises are narrowed by area, kind, colour, credit and standing, and all are back with one press', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'manager', '/enterprises')
  const all = (await page.getByText(/^共 \d+ 家$/).textContent()) ?? ''

  await filter(page, '区县或功能区').selectOption({ label: '东昌府区' })
  await allSay(page, '所属区域', '东昌府区')
  const [, area = '', , family = '', risk = '', credit = ''] = await rows(page).first().locator('td').allTextContents()
  const [, town = ''] = area.split(' ')
  await filter(page, '乡镇街道').selectOption({ label: town })
  await filter(page, '监管类别').selectOption({ label: family })
  const colour = filter(page, '风险等级')
  await colour.selectOption((await colour.getByRole('option', { name: `${risk} · ` }).textContent()) ?? '')
  await filter(page, '信用等级').selectOption({ label: credit })
  await expect(page).toHaveURL(/creditGrade=/)
  await page.reload()
  await expect(filter(page, '信用等级').locator('option:checked'), 'the address holds the choice').toHaveText(credit)
  await allSay(page, '所属区域', town)
  await allSay(page, '监管类别', family)
  await allSay(page, '风险等级', risk)
  await allSay(page, '信用等级', credit)
  await expect(page.getByText(all, { exact: true })).toHaveCount(0)

  await page.getByRole('searchbox').fill('谁也不叫这个')
  await filter(page, '状态').selectOption({ label: '停业注销' })
  await expect(page.getByText('没有找到企业')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page.getByText(all, { exact: true })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  expect(complaints).toEqual([])
})

for (const [path, list] of [
  ['/enterprises', '企业'],
  ['/people', '人员'],
] as const)
  test(`${path} goes on page by page, on a desk and on a phone, and shows nobody twice`, async ({ page }) => {
    const complaints = complaintsOf(page)
    await signInAs(page, 'administrator', path)
    const more = page.getByRole('main').getByRole('button', { name: '加载更多' })
    await expect(rows(page)).toHaveCount(50)
    await more.click()
    await expect(rows(page)).toHaveCount(100)
    await page.setViewportSize(phone)
    const cards = page.getByRole('list', { name: list, exact: true }).getByRole('link')
    await expect(cards).toHaveCount(100)
    await more.click()
    await expect(cards).toHaveCount(150)
    const addresses = await cards.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(new Set(addresses).size).toBe(150)
    expect(complaints).toEqual([])
  })

test('a company reads its whole history, however many pages it has', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'company-contact')
  const { enterprises } = await ask<{ enterprises: { enterpriseId: string }[] }>(page, 'access.me', {})
  await page.goto(`/enterprises/${enterprises[0]?.enterpriseId}`)
  await page.getByRole('tab', { name: '全部记录' }).click()
  const entries = page.getByRole('list', { name: '全部记录' }).getByRole('listitem')
  await expect(entries.first()).toBeVisible()
  const whole = await entries.allTextContents()
  expect(whole.length, 'the demo’s company has a history').toBeGreaterThan(2)
  await entries.locator('a[href^="/inspections/"]').first().click()
  await expect(page).toHaveURL(/\/inspections\/[0-9a-f-]{36}$/)
  await page.goBack()
  await expect(entries).toHaveText(whole)

  await page.route(/enterprises\.history/, (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/%22limit%22%3A\d+/, '%22limit%22%3A2'),
    }),
  )
  await page.reload()
  await expect(page.getByRole('tab', { name: '全部记录' }), 'the tab stands in the address').toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(entries).toHaveCount(2)
  const more = page.getByRole('button', { name: '加载更多' })
  for (let shown = 2; shown < whole.length; shown = Math.min(shown + 2, whole.length)) {
    await expect(entries).toHaveCount(shown)
    await more.click()
  }
  await expect(entries).toHaveText(whole)
  await expect(more).toHaveCount(0)
  await page.getByRole('tab', { name: '概况' }).click()
  await expect(page.getByRole('list', { name: '场所' })).toBeVisible()
  expect(complaints).toEqual([])
})
