import { expect, type Page } from '@playwright/test'
import { ask } from './ask'
import { test } from './journey'
import { aCompany, online, tellOffline, tellTooLate } from './outbox-steps'
import { complaintsOf, openAs, phone, signInAs, signInToCounty } from './people'

test.use({ viewport: phone, hasTouch: true })

/** A request that met no network is no complaint. */
const lost = /net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/
const complaintsBut = (complaints: string[]) => complaints.filter((each) => !lost.test(each))
const state = (page: Page, word: string) => expect(page.getByRole('heading', { level: 1 })).toContainText(word)

test('what is told without a network stands in the bar and the outbox, and arrives by itself when it is back', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'inspector')
  const company = await aCompany(page)
  await tellOffline(page, company, '应急照明不亮')
  await expect(page.getByText('已安全存在本机')).toBeVisible()
  const bar = page.getByRole('link', { name: '1 条待发' })
  await expect(bar).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出文件' }).click()
  expect((await file).suggestedFilename()).toMatch(/^huhang-.*\.json$/)
  await page.getByRole('button', { name: '现在发送' }).click()
  await bar.click()
  await expect(page.getByRole('list', { name: '等待发送' }).getByRole('link')).toHaveCount(1)
  const all = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出文件' }).click()
  await all
  await page.getByRole('link', { name: '应急照明不亮' }).click()
  await page.getByRole('button', { name: '下达整改指令书' }).click()
  await expect(page.getByRole('link', { name: '整改指令书在本机待发（待编号）' })).toBeVisible()
  await online(context)
  await state(page, '已送达')
  await expect(page.getByRole('link', { name: '1 条待发' })).toHaveCount(0)
  await page.getByRole('link', { name: '待发', exact: true }).first().click()
  await page.getByRole('button', { name: '现在发送' }).click()
  await page.getByRole('listitem').filter({ hasText: '上报隐患' }).getByRole('link').click()
  await page.getByRole('link', { name: '查看隐患' }).click()
  await state(page, company)
  await state(page, '已责令')
  expect(complaintsBut(complaints)).toEqual([])
})

test('what was refused keeps its words: it is corrected in its own form, said again, handed over or given up', async ({
  page,
  browser,
}) => {
  test.slow()
  await signInAs(page, 'inspector')
  const company = await aCompany(page)
  await tellTooLate(page, company, '灭火器过期')
  await expect(page.getByText('最多只能补记 30 天以内')).toBeVisible()
  await page.getByRole('button', { name: '修改后重发' }).click()
  await expect(page.getByLabel('问题描述')).toHaveValue('灭火器过期')
  await page.getByLabel('问题描述').fill('灭火器过期两具')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)

  const other = await tellTooLate(page, company, '插座松动')
  await page.goto('/hazards/new')
  await page.getByLabel('问题描述').fill('还没写完的')
  await page.goto(other)
  await page.getByRole('button', { name: '修改后重发' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '修改后重发' }).click()
  await expect(page.getByLabel('问题描述')).toHaveValue('插座松动')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)

  const second = await tellTooLate(page, company, '配电箱无门')
  await page.goto('/hazards/new')
  await page.getByLabel('问题描述').fill('另一件事')
  await page.goto(second)
  await page.getByRole('button', { name: '修改后重发' }).click()
  await expect(page.getByText('会被这一条替换')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '原样再发一次' }).click()
  await expect(page.getByRole('heading', { level: 1 }), 'said again it is another command').not.toContainText('待发')

  await page.goto('/outbox')
  await page.getByRole('list', { name: '需要您处理' }).getByRole('link').first().click()
  const colleague = await openAs(browser, 'inspector')
  await colleague.context().clearCookies()
  await signInToCounty(colleague, 'inspector', '/outbox')
  const { name } = await ask<{ name: string }>(colleague, 'access.me', {})
  const handOver = page.getByRole('button', { name: '移交给同事' })
  const sheet = page.getByRole('dialog')
  await handOver.click()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await handOver.click()
  await sheet.getByLabel('说明').fill('请代为处理')
  await sheet.getByRole('searchbox').fill(name)
  await sheet.getByRole('button', { name }).click()
  await state(page, '已移交')
  await colleague.reload()
  await colleague.getByRole('list', { name: '移交给我的' }).getByRole('button').first().click()
  await expect(colleague.getByRole('dialog').getByText('请代为处理')).toBeVisible()
  await colleague.getByRole('button', { name: '按此填写' }).click()
  await expect(colleague.getByLabel('问题描述')).toHaveValue('配电箱无门')
  await colleague.goto('/outbox')
  await colleague.getByRole('list', { name: '移交给我的' }).getByRole('button').first().click()
  const settle = colleague.getByRole('dialog').getByRole('button', { name: '办结' })
  await settle.click()
  await expect(colleague.getByText('请写明怎样处理的')).toBeVisible()
  await colleague.getByLabel('怎样处理的').fill('已到现场核实')
  await settle.click()
  await expect(colleague.getByRole('list', { name: '移交给我的' })).toHaveCount(0)
  await expect(colleague.getByRole('list', { name: '移交记录' })).toContainText('配电箱无门')
  await colleague.getByRole('list', { name: '移交记录' }).getByRole('button').first().click()
  await colleague.keyboard.press('Escape')
  await colleague.context().close()

  await tellTooLate(page, company, '疏散指示灯损坏')
  await page.getByRole('button', { name: '放弃这条记录' }).click()
  await expect(page.getByRole('dialog')).toContainText('疏散指示灯损坏')
  await page.getByRole('dialog').getByRole('button', { name: '放弃这条记录' }).click()
  await state(page, '已放弃')
  await page.goto('/outbox/01980000-0000-7000-8000-000000000000')
  await page.getByRole('main').getByRole('link', { name: '待发' }).click()
  await expect(page).toHaveURL(/\/outbox$/)
})

test('signing out with something waiting warns and keeps it; another person on the same phone sees nothing of it', async ({
  page,
  context,
}) => {
  await signInAs(page, 'inspector')
  const company = await aCompany(page)
  await context.route('**/trpc/fieldwork.push', (route) => route.abort())
  await tellOffline(page, company, '消火栓被遮挡')
  await online(context)
  await page.goto('/account')
  const leave = page.getByRole('button', { name: '退出登录' })
  await leave.click()
  await expect(page.getByRole('dialog')).toContainText('1 条没有发出')
  await page.getByRole('button', { name: '先不退出' }).click()
  await leave.first().click()
  await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await signInAs(page, 'dispatcher', '/outbox')
  await expect(page.getByText('没有待发的内容')).toBeVisible()
  await expect(page.getByText('消火栓被遮挡')).toHaveCount(0)
  await context.unroute('**/trpc/fieldwork.push')
  await signInAs(page, 'inspector', '/account')
  await page.getByRole('link', { name: '待发' }).first().click()
  await page.getByRole('link', { name: '消火栓被遮挡' }).click()
  await state(page, '已送达')
})

test('a PIN opens the app after the sign-in has ended; what is recorded then waits for signing in', async ({
  page,
  context,
}) => {
  for (const role of ['volunteer', 'inspector'] as const) {
    await signInAs(page, role, '/account')
    await page.getByRole('button', { name: '设置断网口令' }).click()
    const [pin, again] = [page.getByLabel('六位数字'), page.getByLabel('再输一遍')]
    await pin.fill('24680')
    await page.getByRole('button', { name: '设置断网口令' }).click()
    await expect(page.getByText('请输入六位数字')).toBeVisible()
    await pin.fill('246802')
    await again.fill('246803')
    await page.getByRole('button', { name: '设置断网口令' }).click()
    await expect(page.getByText('两遍不一样')).toBeVisible()
    await again.fill('246802')
    await page.getByRole('button', { name: '设置断网口令' }).click()
    await expect(page.getByRole('button', { name: '更换断网口令' })).toBeVisible()
  }
  const { name } = await ask<{ name: string }>(page, 'access.me', {})
  await context.clearCookies()
  await page.goto('/outbox')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByRole('combobox').selectOption({ label: name })
  await page.getByLabel('六位数字').fill('111111')
  await page.getByRole('button', { name: '用断网口令进入' }).click()
  await expect(page.getByText('还可以试 4 次')).toBeVisible()
  await page.getByLabel('六位数字').fill('246802')
  await page.getByRole('button', { name: '用断网口令进入' }).click()
  await expect(page).toHaveURL(/\/outbox/)
  await expect(page.getByText('登录已过期 · 可以继续记录，登录后发送')).toBeVisible()
  await page.getByRole('link', { name: '去登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('where nothing can be kept the bar and the outbox say why, and trying again helps', async ({ page, context }) => {
  await context.route(/\/trpc\/[^?]*access\.deviceKey/, (route) => route.abort())
  await signInAs(page, 'inspector', '/outbox')
  const again = page.getByRole('button', { name: '再试' })
  await expect(page.getByText('断网时无法记录')).toBeVisible()
  await expect(page.getByText('错误码 network.offline').first()).toBeVisible()
  await expect(page.getByText('以前存在这里的内容没有丢')).toBeVisible()
  await again.last().click()
  await expect(again.last(), 'nothing has changed').toBeVisible()
  await context.unrouteAll()
  // It is tried anew by itself, too, and may be there already.
  await expect(async () => {
    if ((await again.count()) > 0) await again.last().click({ timeout: 1_000 })
    await expect(again).toHaveCount(0, { timeout: 3_000 })
  }).toPass()
  await expect(page.getByText('没有待发的内容')).toBeVisible()
  await expect(page.getByText('断网时无法记录')).toHaveCount(0)
})
