import { expect } from '@playwright/test'
import { test } from './journey'
import { online, takeAlong } from './outbox-steps'
import { complaintsOf, phone, signInAs } from './people'
import { begin, next, sign } from './visit-steps'

test.use({
  serviceWorkers: 'allow',
  viewport: phone,
  hasTouch: true,
  permissions: ['geolocation'],
  geolocation: { latitude: 36.456, longitude: 115.985 },
})

test('without a network, from opening the app to the signature and the order: it is numbered once it has arrived', async ({
  page,
  context,
}) => {
  test.slow()
  const complaints = complaintsOf(page)
  await signInAs(page, 'inspector')
  await takeAlong(page)
  await context.setOffline(true)
  await page.reload()
  await begin(page)
  await next(page)
  await page.getByRole('list', { name: '选择检查表' }).getByRole('button', { name: '综合检查' }).click()
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: '安全出口、疏散通道畅通' }).last()
  await item.getByRole('button', { name: '不符合', exact: true }).click()
  const earlier = item.getByRole('button', { name: '另记一条新隐患' })
  await expect(item.getByText('已生成隐患').or(earlier)).toBeVisible()
  if (await earlier.isVisible()) await earlier.click()
  const rest = page.getByRole('button', { name: '本节其余不适用' })
  while ((await rest.count()) > 0) await rest.first().click()
  await page.getByRole('button', { name: '完成，返回检查表' }).click()
  await next(page)
  await next(page)
  await sign(page)
  await page.getByRole('button', { name: '提交检查记录' }).click()
  await expect(page).toHaveURL(/\/outbox\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('待发')

  await page.getByRole('button', { name: /^下达整改指令书/ }).click()
  await expect(page.getByRole('button', { name: /^下达整改指令书/ }), 'it is not signed twice').toHaveCount(0)
  await page.getByRole('link', { name: '2 条待发' }).click()
  await expect(page.getByRole('list', { name: '等待发送' }).getByRole('link')).toHaveCount(2)
  await page.getByRole('link', { name: '今天' }).first().click()
  const today = page.getByRole('main').getByRole('listitem').filter({ hasText: '记录检查' })
  await expect(today.getByText('待发', { exact: true })).toBeVisible()
  for (const [list, way] of [
    ['检查', '/inspections'],
    ['隐患', '/hazards'],
  ] as const) {
    await page.getByRole('link', { name: list, exact: true }).first().click()
    await expect(page).toHaveURL(new RegExp(`${way}$`))
    await page.getByRole('link', { name: '1 条待发，不在此列表中' }).click()
    await expect(page).toHaveURL(/\/outbox$/)
  }
  await page.getByRole('link', { name: '今天' }).first().click()
  await today.getByRole('link').click()
  await page.getByRole('link', { name: '整改指令书在本机待发（待编号）' }).click()
  await expect(page.getByText('待编号')).toBeVisible()
  await expect(page.getByText(/^记录标识 [0-9a-f-]{36}$/), 'what a paper copy is known by').toBeVisible()

  await online(context)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已送达')
  await expect(page.getByText(/^文书编号 .*应急责改〔/)).toBeVisible()
  await page.getByRole('link', { name: '查看指令书' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('应急责改〔')
  expect(complaints.filter((each) => !/ERR_(INTERNET_DISCONNECTED|FAILED)/.test(each))).toEqual([])
})
