import { expect, type Page } from '@playwright/test'
import { creditCode, place } from './enterprise-steps'
import { test } from './journey'
import { complaintsOf, desktop, openAs, signInAs } from './people'

test.use({ viewport: desktop })

const nameOf = (page: Page) => page.getByRole('textbox', { name: '企业名称' })
const county = (page: Page, which: number) => page.getByRole('combobox', { name: '区县或功能区' }).nth(which)
const town = (page: Page, which: number) => page.getByRole('combobox', { name: '乡镇街道' }).nth(which)
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Registers an enterprise with all that its form asks for; opens its page. */
async function register(page: Page, name: string): Promise<string> {
  await page.goto('/enterprises/new')
  await nameOf(page).fill(name)
  await page.getByLabel('统一社会信用代码').fill(creditCode())
  await county(page, 0).selectOption({ label: '东昌府区' })
  await page.getByLabel('行业代码').fill('C2231')
  await page.getByLabel('监管类别').selectOption({ label: '商贸' })
  await page.getByText('B 级').click()
  await expect(county(page, 1).locator('option:checked'), 'the place lies in the same area').toHaveText('东昌府区')
  await town(page, 1).selectOption({ index: 1 })
  await page.getByLabel('地址').fill('演示路3号')
  await place(page, '36.45, 115.98')
  await page.getByText('橙 · 较大风险').last().click()
  await page.getByLabel('人数').fill('120')
  await page.getByLabel('姓名').fill('演示厂长')
  await page.getByLabel('职务').fill('厂长')
  await page.getByLabel('电话').fill('14000004321')
  await press(page, '登记')
  await expect(page).toHaveURL(/\/enterprises\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

test('a draft thrown away is gone; an enterprise is registered with its place and contact, moves, and closes', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  const name = `演示昕垣包装厂${String(Date.now()).slice(-7)}`
  await signInAs(page, 'inspector', '/enterprises/new')
  await nameOf(page).fill('填错的一家')
  await page.getByLabel('姓名').fill('填错的人')
  await press(page, '登记')
  await expect(page.getByText('请填写地址')).toBeVisible()
  await press(page, '清空草稿')
  await expect(nameOf(page)).toHaveValue('')
  await expect(page.getByLabel('姓名')).toHaveValue('')
  await expect(page.getByRole('alert'), 'an empty form is not wrong yet').toHaveCount(0)
  await page.reload()
  await expect(nameOf(page), 'the device forgot it too').toHaveValue('')

  const address = await register(page, name)
  const places = page.getByRole('list', { name: '场所' }).getByRole('listitem')
  await expect(heading(page)).toContainText('B 级')
  await expect(page.getByText('商贸', { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: '联系人' })).toContainText('演示厂长')
  await expect(places).toContainText('120 人')
  await expect(places).toContainText('橙')

  const sheet = page.getByRole('dialog')
  await press(page, '添加场所')
  await sheet.getByLabel('场所名称').fill('没有添加的场所')
  await sheet.getByRole('button', { name: '关闭' }).click()
  await press(page, '添加场所')
  await expect(sheet.getByLabel('场所名称')).toHaveValue('')
  await sheet.getByRole('button', { name: '取消' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(places).toHaveCount(1)

  await press(page, '添加场所')
  await sheet.getByLabel('场所名称').fill('新厂区')
  await sheet.getByLabel('区县或功能区').selectOption({ label: '冠县' })
  await sheet.getByLabel('地址').fill('演示路4号')
  await place(page, '36.48, 115.44')
  await sheet.getByRole('button', { name: '添加', exact: true }).click()
  const [old, moved] = [places.filter({ hasText: '演示路3号' }), places.filter({ hasText: '新厂区' })]
  await expect(moved).toContainText('冠县')
  await moved.getByRole('button', { name: '修改' }).click()
  await sheet.getByLabel('设为主场所').check()
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(moved).toContainText('主场所')
  await old.getByRole('button', { name: '修改' }).click()
  await sheet.getByLabel('已关闭').check()
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(old).toContainText('已关闭')

  await press(page, '修改联系人')
  await sheet.getByLabel('姓名').fill('没有保存的人')
  await sheet.getByRole('button', { name: '关闭' }).click()
  await expect(page.getByRole('list', { name: '联系人' })).toContainText('演示厂长')

  await page.getByRole('link', { name: '修改', exact: true }).click()
  await page.getByLabel('停业或注销').check()
  await press(page, '保存')
  await expect(heading(page)).toContainText('停业注销')
  await expect(page.getByRole('link', { name: '记录检查' }), 'nobody inspects it any more').toHaveCount(0)
  await page.goto('/enterprises?status=active')
  await page.getByRole('searchbox').fill(name)
  await expect(page.getByText('没有找到企业')).toBeVisible()
  await page.getByRole('combobox', { name: '状态' }).selectOption({ label: '停业注销' })
  await page.getByRole('table').getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expect(old).toContainText('已关闭')
  await expect(moved).toContainText('主场所')
  expect(complaints).toEqual([])
})

test('of two people at one enterprise the second is told, and takes what there is or keeps to their own', async ({
  page,
  browser,
}) => {
  const name = `演示澜舟包装厂${String(Date.now()).slice(-7)}`
  await signInAs(page, 'inspector')
  const address = await register(page, name)
  const changed = '这条记录刚被别人改过'
  const second = await openAs(browser, 'administrator', `${address}/edit`)
  await expect(nameOf(second)).toHaveValue(name)

  await page.goto(`${address}/edit`)
  await nameOf(page).fill(`${name}一分厂`)
  await press(page, '保存')
  await expect(heading(page)).toContainText('一分厂')
  await second.getByText('A 级').click()
  await press(second, '保存')
  const notice = second.getByRole('region', { name: changed })
  await expect(notice, 'what stands there now').toContainText(`${name}一分厂`)
  await press(second, '载入现在的内容')
  await expect(nameOf(second)).toHaveValue(`${name}一分厂`)
  await expect(notice).toHaveCount(0)

  await page.goto(`${address}/edit`)
  await expect(nameOf(page)).toHaveValue(`${name}一分厂`)
  await second.getByText('A 级').click()
  await press(second, '保存')
  await expect(heading(second)).toContainText('一分厂')
  await expect(heading(second)).toContainText('A 级')
  await nameOf(page).fill(`${name}二分厂`)
  await press(page, '保存')
  await expect(page.getByText(changed)).toBeVisible()
  await press(page, '仍按我填的保存')
  await expect(heading(page)).toContainText('二分厂')
  await page.reload()
  await expect(heading(page), 'all of the form, as it was kept').toContainText('B 级')
  await expect(heading(second), 'the other sees it').toContainText('二分厂')
  await second.context().close()
})
