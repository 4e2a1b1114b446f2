import { expect } from '@playwright/test'
import { act, send } from './hazard-steps'
import { test } from './journey'
import { openAs, phone } from './people'

test('while the server does not answer a bar says so, what was typed stays, and sending again works', async ({
  browser,
}) => {
  const page = await openAs(browser, 'inspector', '/hazards?grade=general')
  await page.setViewportSize(phone)
  const bar = page.getByText(/^连不上服务器 · /)
  const found = page.getByRole('list', { name: '隐患列表' }).getByRole('listitem').filter({ hasText: '待处理' })
  await found.first().getByRole('link').click()
  await act(page, '移送')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('接收部门').fill('演示住建部门')
  await expect(bar).toHaveCount(0)

  await page.context().route(/\/(trpc|healthz)/, (route) => route.abort('connectionrefused'))
  await dialog.getByLabel('原因').fill('不在本部门职责之内')
  await dialog.getByLabel('回执').fill('演示回执1号')
  await send(page, '移送')
  await expect(bar).toBeVisible()
  await expect(dialog.getByRole('alert')).toContainText('内容仍在页面上')

  await page.context().unroute(/\/(trpc|healthz)/)
  await expect(bar, 'goes away by itself').toHaveCount(0, { timeout: 10_000 })
  await expect(dialog.getByLabel('接收部门')).toHaveValue('演示住建部门')
  await send(page, '移送')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已移送')
  await page.context().close()
})
