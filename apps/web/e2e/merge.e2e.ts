import { expect, type Page } from '@playwright/test'
import { ask } from './ask'
import { creditCode, place } from './enterprise-steps'
import { test } from './journey'
import { complaintsOf, desktop, signInAs } from './people'

test.use({ viewport: desktop })

type Firm = { enterpriseId: string; name: string; uscc: string }

/** Two companies that no other journey looks for: the last ones of a colour. */
async function twoOf(page: Page): Promise<[Firm, Firm]> {
  const firms: Firm[] = []
  for (let after: string | undefined; firms.length === 0 || after; ) {
    const question = { riskColour: 'blue', status: 'active', limit: 100, after }
    const { rows, next } = await ask<{ rows: Firm[]; next: string | null }>(page, 'enterprises.list', question)
    firms.push(...rows)
    after = next ?? undefined
  }
  const [one, other] = firms.slice(-2)
  if (one === undefined || other === undefined) throw new Error('the city has too few companies')
  return [one, other]
}

test('contacts and a place are corrected, and two records of one company become one, whichever is kept', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  await signInAs(page, 'administrator')
  const [one, other] = await twoOf(page)
  const officer = `演示安全员${one.uscc.slice(-6)}`
  const yard = `演示东厂区${one.uscc.slice(-6)}`
  await page.goto(`/enterprises/${one.enterpriseId}`)
  const sheet = page.getByRole('dialog')

  await page.getByRole('button', { name: '修改联系人' }).click()
  await sheet.getByRole('button', { name: '添加一位' }).click()
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(sheet.getByText('请填写姓名')).toBeVisible()
  await sheet.getByLabel('姓名').last().fill(officer)
  await sheet.getByLabel('职务').last().fill('安全员')
  await sheet.getByLabel('电话').last().fill('14000001234')
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByText(officer)).toBeVisible()
  await page.getByRole('button', { name: '修改联系人' }).click()
  await sheet.getByRole('button', { name: /^移除/ }).first().click()
  await sheet.getByRole('button', { name: '取消' }).click()

  const places = page.getByRole('list', { name: '场所' })
  await places.getByRole('button', { name: '修改' }).first().click()
  await sheet.getByLabel('场所名称').fill(yard)
  await sheet.getByRole('button', { name: '保存' }).click()
  await expect(places.getByText(yard)).toBeVisible()

  await page.getByRole('link', { name: '合并', exact: true }).click()
  await page.getByRole('searchbox').fill(one.uscc)
  await expect(page.getByText('没有找到', { exact: false }), 'not with itself').toBeVisible()
  await page.getByRole('searchbox').fill(other.uscc)
  await page.getByRole('button', { name: other.name }).click()
  await page.getByRole('button', { name: '选择另一条记录' }).click()
  await page.getByRole('searchbox').fill(other.uscc)
  await page.getByRole('button', { name: other.name }).click()
  const heads = page.getByRole('columnheader')
  await expect(heads.filter({ hasText: '保留' })).toContainText(one.name)
  await page.getByRole('button', { name: '左右对调' }).click()
  await expect(heads.filter({ hasText: '保留' })).toContainText(other.name)
  await page.reload()
  await expect(heads.filter({ hasText: '保留' }), 'the address holds the choice').toContainText(other.name)
  await page.getByRole('button', { name: '合并', exact: true }).click()
  await expect(sheet).toContainText(`“${one.name}”`)
  await sheet.getByRole('button', { name: '合并', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/enterprises/${other.enterpriseId}$`))
  await expect(page.getByText(officer), 'its contacts came along').toBeVisible()
  await expect(places.getByText(yard), 'and its places').toBeVisible()

  await page.goto(`/enterprises/${one.enterpriseId}`)
  await expect(page.getByText('本记录已合并到')).toBeVisible()
  await page.getByRole('link', { name: '打开合并后的企业' }).click()
  await expect(page, 'the old address leads to the record that stayed').toHaveURL(
    new RegExp(`/enterprises/${other.enterpriseId}$`),
  )
  expect(complaints).toEqual([])
})

test('a company that is registered twice is noticed by its code, and by its name afterwards', async ({ page }) => {
  test.setTimeout(90_000)
  await signInAs(page, 'administrator')
  const [, known] = await twoOf(page)
  await page.goto('/enterprises/new')
  const code = page.getByLabel('统一社会信用代码')
  await code.fill(known.uscc)
  await code.press('Tab')
  await page.getByRole('link', { name: known.name }).click()
  await expect(page).toHaveURL(new RegExp(`/enterprises/${known.enterpriseId}$`))
  await page.goBack()
  await code.fill(creditCode())
  await page.getByRole('textbox', { name: '企业名称' }).fill(known.name)
  await page.getByRole('combobox', { name: '区县或功能区' }).first().selectOption({ label: '东昌府区' })
  await page.getByLabel('行业代码').fill('c2231')
  await page.getByLabel('地址').fill('演示路3号')
  await place(page, '36.45, 115.98')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  const twins = page.getByRole('list', { name: '可能重复的记录' })
  await expect(twins.getByText(known.uscc)).toBeVisible()
  await twins.getByRole('listitem').filter({ hasText: known.uscc }).getByRole('link', { name: '核对并合并' }).click()
  await expect(page.getByRole('columnheader').filter({ hasText: '并入' })).toContainText(known.name)
})
