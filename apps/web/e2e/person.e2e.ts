import { expect } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, signInAs } from './people'

test.use({ viewport: desktop })

test('a person is registered, gets a certificate and another role, stands back from a company, and is found again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  const name = `演示新检查员${String(Date.now()).slice(-6)}`
  await signInAs(page, 'administrator', '/people')
  await page.getByRole('link', { name: '登记人员' }).click()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('请填写姓名')).toBeVisible()
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('区县或功能区').first().selectOption({ label: '东昌府区' })
  await page.getByLabel('电话').fill('12')
  await page.getByLabel('电话').press('Tab')
  await expect(page.getByText('电话号码格式不对')).toBeVisible()
  await page.getByLabel('电话').fill('14000005678')
  await page.getByLabel('第一个角色').selectOption({ label: '调度员' })
  await page.getByLabel('区县或功能区').nth(1).selectOption({ label: '冠县' })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/)
  const roles = page.getByRole('list', { name: '角色' })
  await expect(roles.getByRole('listitem').filter({ hasText: '调度员' })).toContainText('冠县')

  const sheet = page.getByRole('dialog')
  await page.getByRole('button', { name: '授予角色' }).click()
  await sheet.getByRole('button', { name: '授予', exact: true }).click()
  await expect(sheet.getByText('请选择角色')).toBeVisible()
  await sheet.getByRole('combobox', { name: '角色' }).selectOption({ label: '检查员' })
  await sheet.getByLabel('区县或功能区').selectOption({ label: '阳谷县' })
  await sheet.getByRole('button', { name: '授予', exact: true }).click()
  const inspects = roles.getByRole('listitem').filter({ hasText: '检查员' })
  await expect(inspects).toContainText('阳谷县')

  await page.getByRole('button', { name: '登记执法证' }).click()
  await sheet.getByRole('button', { name: '登记', exact: true }).click()
  await expect(sheet.getByText('请填写证号')).toBeVisible()
  await sheet.getByLabel('证号').fill(`演示${Date.now()}`)
  await sheet.getByLabel('发证机关').fill('演示发证机关')
  await sheet.getByLabel('有效期自').fill('2026-01-01')
  await sheet.getByLabel('有效期至').fill('2025-01-01')
  await sheet.getByLabel('有效期至').press('Tab')
  await expect(sheet.getByText('截止日不能早于起始日')).toBeVisible()
  await sheet.getByLabel('有效期至').fill('2030-12-31')
  await sheet.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('list', { name: '行政执法证' }).getByText('演示发证机关')).toBeVisible()

  await page.getByRole('button', { name: '声明回避' }).click()
  await sheet.getByRole('button', { name: '声明', exact: true }).click()
  await expect(sheet.getByText('请选择企业')).toBeVisible()
  await sheet.getByRole('searchbox').fill('有限公司')
  const firm = sheet.getByRole('list').getByRole('button').first()
  await firm.click()
  await sheet.getByRole('button', { name: '另选' }).click()
  await sheet.getByRole('searchbox').fill('有限公司')
  await firm.click()
  await sheet.getByLabel('回避事由').fill('近亲属任职')
  await sheet.getByRole('button', { name: '声明', exact: true }).click()
  const conflicts = page.getByRole('list', { name: '回避' })
  await expect(conflicts.getByText('近亲属任职')).toBeVisible()
  await conflicts.getByRole('link').click()
  await expect(page).toHaveURL(/\/enterprises\/[0-9a-f-]{36}$/)
  await page.goBack()
  await conflicts.getByRole('button', { name: '结束' }).click()
  await sheet.getByRole('button', { name: '结束回避' }).click()
  await expect(conflicts.getByText('已结束')).toBeVisible()

  await inspects.getByRole('button', { name: '结束' }).click()
  await sheet.getByRole('button', { name: '结束角色' }).click()
  await expect(inspects).toContainText('结束于')

  await page.getByRole('link', { name: '返回人员列表' }).click()
  await page.getByRole('searchbox').fill('谁也不叫这个')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('main').getByLabel('区县或功能区').selectOption({ label: '东昌府区' })
  await expect(page.getByRole('table').getByRole('link', { name })).toBeVisible()
  await page.getByLabel('角色', { exact: true }).selectOption({ label: '检查员' })
  await expect(page.getByText('没有找到人员'), 'who gave up the role is not among them').toBeVisible()
  expect(complaints).toEqual([])
})

test('a sheet closed or cancelled records nothing and forgets what was typed', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'administrator', '/people/new')
  await page.getByLabel('姓名').fill('演示无事发生')
  await page.getByLabel('区县或功能区').selectOption({ label: '东昌府区' })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/)
  const sheet = page.getByRole('dialog')
  for (const [verb, field] of [
    ['开通账号', '登录名'],
    ['登记执法证', '证号'],
    ['声明回避', '回避事由'],
  ] as const)
    for (const way of ['关闭', '取消']) {
      await page.getByRole('button', { name: verb }).click()
      await expect(sheet.getByLabel(field)).toHaveValue('')
      await sheet.getByLabel(field).fill('none.of.this')
      await sheet.getByRole('button', { name: way }).click()
      await expect(sheet).toHaveCount(0)
    }
  for (const way of ['关闭', '取消']) {
    await page.getByRole('button', { name: '授予角色' }).click()
    await expect(sheet.getByRole('combobox', { name: '角色' })).toHaveValue('')
    await sheet.getByRole('combobox', { name: '角色' }).selectOption({ label: '检查员' })
    await sheet.getByRole('button', { name: way }).click()
    await expect(sheet).toHaveCount(0)
  }
  await page.reload()
  for (const none of ['还没有登录账号', '没有角色', '没有执法证', '没有回避声明'])
    await expect(page.getByText(none)).toBeVisible()
  expect(complaints).toEqual([])
})
