import { type Browser, expect, type Page } from '@playwright/test'
import { test } from './journey'
import { complaintsOf, desktop, signInAs } from './people'

test.use({ viewport: desktop })

/** What the sign-in page makes of a name and a password, in a browser of its own. */
async function triesToSignIn(browser: Browser, username: string, password: string): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  const answered = page.waitForResponse('**/api/auth/sign-in/username')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await answered
  return page
}

test('a forgotten password is set anew, who has left is disabled and may be let in again', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  const name = '演示新人'
  const username = `newcomer${Date.now()}`
  const [first, second] = ['the-first-long-word', 'the-second-long-word'] as const
  await signInAs(page, 'administrator', '/people/new')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('区县或功能区').selectOption({ label: '东昌府区' })
  await page.getByLabel('第一个角色').selectOption({ label: '检查员' })
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/)

  const sheet = page.getByRole('dialog')
  await page.getByRole('button', { name: '开通账号' }).click()
  await sheet.getByRole('button', { name: '开通', exact: true }).click()
  await expect(sheet.getByLabel('登录名')).toBeFocused()
  await sheet.getByLabel('登录名').fill(username)
  await sheet.getByLabel('初始密码').fill(first)
  await sheet.getByRole('button', { name: '开通', exact: true }).click()
  await expect(page.getByText(`登录名 ${username}`)).toBeVisible()

  const signedIn = await triesToSignIn(browser, username, first)
  await expect(signedIn).not.toHaveURL(/sign-in/)

  await page.getByRole('button', { name: '设置新密码' }).click()
  await sheet.getByLabel('新密码').fill('password123')
  await sheet.getByRole('button', { name: '设置', exact: true }).click()
  await expect(sheet.getByRole('alert')).toContainText('太常见')
  await sheet.getByLabel('新密码').fill(second)
  await sheet.getByRole('button', { name: '设置', exact: true }).click()
  await expect(sheet).toHaveCount(0)
  await signedIn.goto('/account')
  await expect(signedIn, 'the old session is over').toHaveURL(/sign-in/)
  await signedIn.context().close()
  const forgetful = await triesToSignIn(browser, username, first)
  await expect(forgetful.getByRole('alert')).toContainText('用户名或密码不对')
  await forgetful.context().close()
  const again = await triesToSignIn(browser, username, second)
  await expect(again).not.toHaveURL(/sign-in/)

  await page.getByRole('button', { name: '停用', exact: true }).click()
  await sheet.getByRole('button', { name: '停用此人' }).click()
  await expect(page.getByText('已停用，自')).toBeVisible()
  await again.goto('/account')
  await expect(again, 'who is disabled is out at once').toHaveURL(/sign-in/)
  await again.context().close()
  const shut = await triesToSignIn(browser, username, second)
  await expect(shut.getByRole('alert')).toBeVisible()
  await expect(shut).toHaveURL(/sign-in/)
  await shut.context().close()

  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('已停用，自')).toHaveCount(0)
  const back = await triesToSignIn(browser, username, second)
  await expect(back).not.toHaveURL(/sign-in/)
  await back.context().close()
  expect(complaints.filter((complaint) => !/status of 4\d\d/.test(complaint))).toEqual([])
})
