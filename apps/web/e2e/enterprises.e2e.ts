import { expect } from '@playwright/test'
import { creditCode, place } from './enterprise-steps'
import { test } from './journey'
import { complaintsOf, desktop, openAs, signInAs } from './people'

test.use({ viewport: desktop })

test('an enterprise is registered with a right code, gets a second place, is corrected and found by its initials', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const complaints = complaintsOf(page)
  await signInAs(page, 'inspector', '/enterprises')
  await page.getByRole('link', { name: '登记企业' }).click()
  const code = page.getByLabel('统一社会信用代码')
  const right = creditCode()
  const wrong = right.slice(0, 17) + (right.endsWith('0') ? '1' : '0')
  await code.fill(wrong.slice(0, 17))
  await page.getByRole('textbox', { name: '企业名称' }).fill('先填名称')
  await expect(page.getByText('应为 18 位，现在是 17 位')).toBeVisible()
  await code.fill(wrong)
  await code.press('Tab')
  await expect(page.getByText(`末位是 ${right.at(-1)}`)).toBeVisible()
  await expect(code).toHaveAttribute('aria-invalid', 'true')
  await code.fill(right.toLowerCase())
  await code.press('Tab')
  await expect(page.getByText('代码校验通过')).toBeVisible()
  await expect(code).toHaveValue(right)

  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('请选择所属区域').first()).toBeVisible()
  await expect(page.getByRole('combobox', { name: '区县或功能区' }).first()).toBeFocused()
  await page.reload()
  await expect(code, 'the draft is kept').toHaveValue(right)

  const name = `演示齐明磊包装厂${right.slice(10, 17)}`
  await page.getByRole('textbox', { name: '企业名称' }).fill(name)
  await page.getByRole('combobox', { name: '区县或功能区' }).first().selectOption({ label: '东昌府区' })
  await page.getByLabel('行业代码').fill('c2231')
  await page.getByLabel('行业代码').press('Tab')
  await page.getByLabel('地址').fill('演示路1号')
  await place(page, '36.45, 115.98')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/enterprises\/[0-9a-f-]{36}$/)
  const address = new URL(page.url()).pathname
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  await page.getByRole('button', { name: '添加场所' }).click()
  const sheet = page.getByRole('dialog', { name: '添加场所' })
  await sheet.getByLabel('场所名称').fill('二号仓库')
  await sheet.getByLabel('地址').fill('演示路2号')
  await place(page, '36.46, 115.99')
  await sheet.getByRole('button', { name: '添加', exact: true }).click()
  const places = page.getByRole('list', { name: '场所' })
  await expect(places.getByRole('listitem')).toHaveCount(2)
  await expect(places.getByText('二号仓库')).toBeVisible()

  await page.getByRole('link', { name: '修改', exact: true }).click()
  await page.getByText('橙 · 较大风险').click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('橙')

  await page.getByRole('link', { name: '返回企业列表' }).click()
  await page.getByRole('searchbox').fill('ysqmlbzc')
  await expect(page).toHaveURL(/search=ysqmlbzc/)
  await page.getByRole('table').getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))

  const outsider = await openAs(browser, 'company-contact', address)
  await expect(outsider.getByText('没有这个页面')).toBeVisible()
  await expect(outsider.getByText(name)).toHaveCount(0)
  await outsider.goto('/enterprises/not-an-address')
  await expect(outsider.getByText('没有这个页面')).toBeVisible()
  await outsider.context().close()
  expect(complaints).toEqual([])
})
