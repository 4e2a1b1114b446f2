import { expect, type Page } from '@playwright/test'
import { act, choosePlace, companyName, inDays, photograph, second, send, status } from './hazard-steps'
import { test } from './journey'
import { complaintsOf, openAs, phone, signInAs } from './people'
import { textOf } from './text-of'

test.use({ viewport: phone, hasTouch: true })

const printOf = async (page: Page) =>
  (await page.request.get((await page.getByRole('link', { name: '打印' }).getAttribute('href')) ?? '')).headers()[
    'content-type'
  ]

/** A hazard at the company, by a clause found by these words, under an order. */
async function ordered(page: Page, company: string, words: string, clause: RegExp): Promise<string> {
  await page.goto('/hazards/new')
  await choosePlace(page, company)
  await photograph(page)
  await page.getByPlaceholder('按条文、行业或编号查找').fill(words)
  await page.getByRole('button', { name: clause }).first().click()
  await page.getByLabel('部位').fill('一车间')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)
  await act(page, '责令限期整改')
  await send(page, '责令限期整改')
  await status(page, '已责令')
  return new URL(page.url()).pathname
}

test('a major hazard is listed and its equipment stopped; fixed, re-checked, resumed, delisted, each by who may', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const complaints = complaintsOf(page)
  const company = await openAs(browser, 'company-contact')
  const name = await companyName(company)
  await signInAs(page, 'inspector', '/hazards')
  const address = await ordered(page, name, '除尘 泄爆', /干式除尘系统未采取泄爆/)

  await act(page, '现场处理措施')
  const measures = page.getByRole('dialog')
  await measures.getByText('停止使用相关设施设备').click()
  await measures.getByLabel('措施对象').fill('一车间除尘风机')
  await measures.getByLabel('原因').fill('除尘系统无泄爆装置')
  const offered = measures.getByRole('list', { name: '另一名执法人员' }).getByRole('button')
  const colleague = await textOf(offered.nth(1))
  await second(page)
  await measures.getByRole('group', { name: '另一名执法人员' }).getByRole('button').click()
  await measures.getByPlaceholder('按姓名查找').fill(colleague)
  await expect(offered.first()).toHaveText(colleague)
  await offered.first().click()
  await send(page, '现场处理措施')
  await expect(page.getByText('措施有效')).toBeVisible()

  const manager = await openAs(browser, 'manager', address)
  await act(manager, '挂牌督办')
  await manager.getByText('市级', { exact: true }).click()
  await manager.getByLabel('督办通知书编号').fill('演示督办〔2〕号')
  await manager.getByLabel('责任领导').fill('演示领导')
  await manager.getByLabel('督办期限').fill(inDays(60))
  await send(manager, '挂牌督办')
  await status(manager, '挂牌督办中')
  await expect(manager.getByText('市级', { exact: true })).toBeVisible()

  await company.goto(address)
  await act(company, '报告进展')
  await company.getByLabel('整改进展').fill('隔断已拆一半')
  await send(company, '报告进展')
  await expect(company.getByRole('listitem').filter({ hasText: '隔断已拆一半' })).toBeVisible()
  await act(company, '落实整改方案')
  await company.getByLabel('责任人').fill('演示甲')
  await company.getByLabel('整改措施').fill('拆除隔断')
  await company.getByLabel(/^资金/).fill('5000')
  await company.getByLabel('应急预案').fill('停产撤人')
  await company.locator('form button[type=submit]').click()
  await status(company, '整改中')
  await act(company, '提交整改')
  await photograph(company)
  await company.getByLabel('说明', { exact: false }).first().fill('已拆除')
  await send(company, '提交整改')
  await expect(company.getByText(/请填写验收人/)).toBeVisible()
  await company.getByLabel('自行验收人').fill('演示乙')
  await company.getByLabel('验收日期').fill(inDays(1))
  await send(company, '提交整改')
  await expect(company.getByText(/验收日期须在/)).toBeVisible()
  await company.getByLabel('验收日期').fill(inDays(0))
  await send(company, '提交整改')
  await status(company, '待复查')

  await page.reload()
  await act(page, '复查通过')
  await second(page)
  await send(page, '复查通过')
  await status(page, '已销号')

  await manager.reload()
  await act(manager, '同意恢复')
  await manager.getByLabel('审查意见').fill('隐患已消除')
  await send(manager, '同意恢复')
  await expect(manager.getByText('已同意恢复').first()).toBeVisible()
  await act(manager, '结束挂牌')
  await manager.getByLabel('验收意见').fill('现场验收合格')
  await send(manager, '验收核销')
  await expect(manager.getByText('已验收核销')).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: /现场处理措施决定书/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('应急现决〔')
  await expect(page.getByText('一车间除尘风机')).toBeVisible()
  await expect(page.getByText(colleague)).toBeVisible()
  expect(await printOf(page)).toBe('application/pdf')
  await page.goto(address)
  await page.getByRole('link', { name: /应急责改〔/ }).click()
  await page.getByRole('button', { name: '出具复查意见书' }).click()
  await page.getByRole('link', { name: /整改复查意见书/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('应急复查〔')
  expect(await printOf(page)).toBe('application/pdf')

  const main = page.getByRole('main')
  await main.getByRole('link', { name: /应急责改〔/ }).click()
  await expect(page).toHaveURL(/\/orders\//)
  await page.goBack()
  await main.locator('a[href^="/hazards/"]').last().click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await main.getByRole('link', { name, exact: true }).click()
  await page.getByRole('tab', { name: '全部记录' }).click()
  const history = page.getByRole('list', { name: '全部记录' })
  for (const kind of ['/documents/', '/orders/', '/hazards/']) {
    await history.locator(`a[href^="${kind}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(kind))
    await page.goBack()
  }
  expect(complaints).toEqual([])
  await company.context().close()
  await manager.context().close()
})

test('what a re-check rejected goes into a case; what is another department’s is handed over', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const company = await openAs(browser, 'company-contact')
  const name = await companyName(company)
  await signInAs(page, 'inspector', '/hazards')
  const address = await ordered(page, name, '通道 堵塞', /安全出口、疏散通道被占用/)
  await company.goto(address)
  await act(company, '提交整改')
  await photograph(company)
  await company.getByLabel('说明', { exact: false }).first().fill('已清理')
  await send(company, '提交整改')
  await status(company, '待复查')
  await page.reload()
  await act(page, '复查不通过')
  await second(page)
  await page.getByLabel('原因').fill('仍有杂物')
  await send(page, '复查不通过')
  await status(page, '整改中')
  await act(page, '立案')
  await page.getByLabel('案由').fill('拒不整改')
  await second(page)
  await send(page, '立案')
  await status(page, '已立案')

  await ordered(page, name, '通道 堵塞', /安全出口、疏散通道被占用/)
  await act(page, '移送')
  await page.getByLabel('接收部门').fill('演示消防机构')
  await page.getByLabel('原因').fill('属消防职责')
  await page.getByLabel('回执').fill('收文1号')
  await send(page, '移送')
  await status(page, '已移送')
  await company.context().close()
})
