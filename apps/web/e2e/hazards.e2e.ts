import { expect } from '@playwright/test'
import { act, choosePlace, companyName, inDays, photograph, second, send, status } from './hazard-steps'
import { test } from './journey'
import { complaintsOf, desktop, openAs, phone, signInAs } from './people'

test.use({ viewport: phone, hasTouch: true })

test('a hazard is found, ordered, given more time, fixed, rejected, fixed again and verified by another person', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  const company = await openAs(browser, 'company-contact')
  const name = await companyName(company)

  await signInAs(page, 'inspector', '/hazards/new')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('请选择场所')).toBeVisible()
  await expect(page.getByText('请写明是什么问题')).toBeVisible()
  await choosePlace(page, name)
  await photograph(page)
  await page.getByPlaceholder('按条文、行业或编号查找').fill('通道 堵塞')
  await page.getByRole('button', { name: /安全出口、疏散通道被占用/ }).click()
  await expect(page.getByText('本系统默认条目', { exact: true })).toBeVisible()
  await page.getByLabel('部位').fill('一车间东门')
  await page.getByLabel('整改期限').fill(inDays(10))
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)
  await status(page, '待处理')
  const address = new URL(page.url()).pathname

  await act(page, '责令限期整改')
  await send(page, '责令限期整改')
  await status(page, '已责令')

  await company.goto(address)
  await act(company, '申请延期')
  await company.getByLabel('延期至').fill(inDays(20))
  await company.getByLabel('原因').fill('等待货架到货')
  await company.getByLabel('延期期间的安全措施').fill('专人看守，开放另一出口')
  await send(company, '申请延期')
  await expect(company.getByText('待审批', { exact: true })).toBeVisible()

  const manager = await openAs(browser, 'manager', address)
  await act(manager, '审批延期')
  await manager.getByText('同意', { exact: true }).click()
  await manager.getByLabel('说明').fill('货架须定制，属实')
  await send(manager, '审批延期')
  await expect(manager.getByText('已同意', { exact: true })).toBeVisible()
  await expect(manager.getByText('货架须定制，属实')).toBeVisible()
  await expect(manager.getByText(/^原期限/)).toBeVisible()

  for (const result of ['复查不通过', '复查通过']) {
    await company.reload()
    await act(company, '提交整改')
    await photograph(company)
    await company.getByLabel('说明').fill('已清理通道')
    await send(company, '提交整改')
    await status(company, '待复查')
    await page.reload()
    await act(page, result)
    await second(page)
    await photograph(page, '复查照片')
    if (result === '复查通过') {
      await page.getByLabel('复查意见').fill('通道已畅通')
    } else {
      await page.getByLabel('原因').fill('仍有杂物')
      await page.reload()
      await act(page, result)
      await expect(page.getByLabel('原因'), 'typed, and kept over a reload').toHaveValue('仍有杂物')
    }
    await send(page, result)
    await status(page, result === '复查通过' ? '已销号' : '整改中')
  }
  await expect(page.getByText('目前没有需要您做的事。')).toBeVisible()
  await expect(page.getByText('通道已畅通').first()).toBeVisible()
  await expect(page.getByRole('img', { name: '其他 2' }), 'one photo of each re-check').toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '复查销号' })).toBeVisible()
  await page.getByRole('link', { name: /应急责改〔/ }).click()
  await expect(page.getByText('责令限期整改指令书')).toBeVisible()
  const print = await page.request.get((await page.getByRole('link', { name: '打印' }).getAttribute('href')) ?? '')
  expect(print.headers()['content-type']).toBe('application/pdf')
  expect(complaints).toEqual([])
  await company.context().close()
  await manager.context().close()
})

test('the list keeps its filters in the URL, on a desk as a table', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager', '/hazards')
  await page.getByRole('tab', { name: '全部' }).click()
  await page.getByLabel('等级').selectOption('major')
  await expect(page).toHaveURL(/show=all.*grade=major|grade=major.*show=all/)
  const table = page.getByRole('table', { name: '隐患列表' })
  await expect(table.getByText('重大').first()).toBeVisible()
  await expect(table.getByText('一般', { exact: true })).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('等级')).toHaveValue('major')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).not.toHaveURL(/grade=/)
  await page.getByLabel('区县或功能区').selectOption({ index: 1 })
  await expect(page).toHaveURL(/area=/)
  await page.reload()
  await expect(page.getByLabel('区县或功能区')).not.toHaveValue('')
})

test('the list goes on, as a table and as cards, and says where nothing is', async ({ page }) => {
  const more = page.getByRole('button', { name: '加载更多' })
  await page.setViewportSize(desktop)
  await signInAs(page, 'manager', '/hazards?show=all')
  const rows = page.getByRole('table', { name: '隐患列表' }).getByRole('link')
  await expect(rows).toHaveCount(50)
  await more.click()
  await expect(rows).toHaveCount(100)
  await page.setViewportSize(phone)
  const cards = page.getByRole('list', { name: '隐患列表' }).getByRole('link')
  await expect(cards).toHaveCount(100)
  await more.click()
  await expect(cards).toHaveCount(150)

  await page.goto('/hazards?show=all&enterprise=01890000-0000-7000-8000-000000000000')
  await expect(page.getByText('没有符合条件的隐患')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).last().click()
  await expect(cards.first()).toBeVisible()
})
