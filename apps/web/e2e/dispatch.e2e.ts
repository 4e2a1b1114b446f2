import { expect, type Page } from '@playwright/test'
import { anIncident, type Place, panel, rowOf, step, whoIs } from './desk-steps'
import { test } from './journey'
import { complaintsOf, desktop, openAs, phone, signInAs } from './people'

test.use({ viewport: desktop })

/** A call as it is told: what and where; the place is pasted as the caller’s phone gives it. */
async function takeCall(page: Page, title: string, { lat, lng }: Place): Promise<void> {
  await page.keyboard.press('n')
  const form = panel(page, '新警情')
  await form.getByRole('button', { name: '登记并受理' }).click()
  await expect(form.getByText('请选择类别')).toBeVisible()
  await expect(form.getByText('请在地图上指出位置，或粘贴坐标')).toBeVisible()
  await form.getByText('溺水', { exact: true }).click()
  await form.getByLabel('地址').fill('演示河段')
  await form.getByLabel('粘贴坐标').fill(`${lat.toFixed(6)}, ${lng.toFixed(6)}`)
  await form.getByLabel('粘贴坐标').press('Enter')
  await expect(form.getByText(`WGS-84 ${lat.toFixed(6)}, ${lng.toFixed(6)}`)).toBeVisible()
  await form.getByLabel('加一项技能…').selectOption({ label: '水域' })
  await form.getByLabel('水域人数').fill('2')
  await form.getByLabel('标题').fill(title)
  await form.getByRole('button', { name: '登记并受理' }).click()
  // Two verbs, and after each everything on screen is asked anew.
  await expect(page).toHaveURL(anIncident, { timeout: 30_000 })
}

test('a call is taken, two are called out, one answers in another browser, all come home, and it is closed', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const complaints = complaintsOf(page)
  await signInAs(page, 'dispatcher', '/dispatch')
  await expect(page.getByRole('list', { name: '警情' }).getByRole('link').first()).toBeVisible()
  const title = `演示落水 ${Date.now()}`
  const member = await openAs(browser, 'volunteer', '/calls')
  await member.setViewportSize(phone)
  const { name, near } = await whoIs(member)
  await takeCall(page, title, near)
  const desk = panel(page, title)
  await expect(desk.getByText('还差 2 名水域')).toBeVisible()
  await expect(page.getByRole('list', { name: '警情' }).getByRole('link', { name: title })).toBeVisible()

  await expect(member.getByRole('heading', { name: title })).toHaveCount(0)

  const ranked = desk.getByRole('list', { name: '可派（按顺序推荐）' })
  await expect(ranked.getByRole('listitem').first()).toContainText(/公里，约\d+分钟/)
  await desk.getByText(/^不能派 \d+ 人$/).click()
  await expect(desk.getByText(/资质|保险|证书|任务中|休息不足/).first()).toBeVisible()
  for (const each of await ranked.getByRole('checkbox').all()) await each.uncheck()
  await desk.getByLabel(`勾选${name}`).check()
  const second = ranked.getByRole('listitem').filter({ hasNotText: name }).first().locator('strong')
  const other = (await second.textContent()) ?? ''
  await desk.getByLabel(`勾选${other}`).check()
  await desk.getByRole('button', { name: '召集 2 人' }).click()

  await desk.getByRole('tab', { name: /出队人员/ }).click()
  await expect(rowOf(page, name)).toContainText('待答复')
  // The volunteer’s page was open before the call came.
  const card = member.getByRole('article').filter({ has: member.getByRole('heading', { name: title }) })
  await expect(card.getByText('参加救援有危险，量力而行。到场后听从现场指挥。')).toBeVisible({ timeout: 10_000 })
  await card.getByRole('button', { name: '能到' }).click()
  await card.getByText('20分钟', { exact: true }).click()
  await card.getByRole('button', { name: '确认能到' }).click()
  await expect(card.getByRole('button', { name: '报到' })).toBeVisible()
  await expect(rowOf(page, name)).toContainText(/能到.*20\s?分钟后/, { timeout: 8_000 })
  await expect(desk.getByText('还差 1 名水域')).toBeVisible()

  await step(page, '能到', other)
  await expect(desk.getByText('人员已齐')).toBeVisible()
  await desk.getByLabel(`岗位 · ${name}`).selectOption({ label: '领队' })
  await desk.getByLabel(`岗位 · ${other}`).selectOption({ label: '安全官' })
  await card.getByRole('button', { name: '报到' }).click()
  await step(page, '报到', other)
  await expect(rowOf(page, name)).toContainText('已报到', { timeout: 8_000 })
  await expect(rowOf(page, other)).toContainText('已报到')
  await card.getByRole('button', { name: '到达现场' }).click()
  await step(page, '到达现场', other)
  await expect(rowOf(page, name)).toContainText('在现场', { timeout: 8_000 })
  await expect(desk.getByText('还有 2 人未到家')).toBeVisible()
  await expect(desk.getByRole('button', { name: '任务归队' })).toHaveCount(0)
  await expect(desk.getByRole('button', { name: '归档', exact: true })).toHaveCount(0)

  await desk.getByRole('button', { name: '全部撤收' }).click()
  await card.getByRole('button', { name: '平安到家' }).click({ timeout: 10_000 })
  await expect(desk.getByText('还有 1 人未到家')).toBeVisible({ timeout: 8_000 })
  await step(page, '平安到家', other)
  await desk.getByRole('button', { name: '任务归队' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '任务归队' }).click()
  await desk.getByRole('button', { name: '归档', exact: true }).click()
  await page.getByRole('dialog').getByText('已完成', { exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '警情归档' }).click()
  await expect(desk.getByText('已归档', { exact: true })).toBeVisible()
  expect(complaints).toEqual([])
  await member.context().close()
})
