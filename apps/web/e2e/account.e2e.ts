import { expect } from '@playwright/test'
import { test } from './journey'
import { accountOf, complaintsOf, desktop, openAs, signInAs } from './people'

test.use({ viewport: desktop })

test('a session elsewhere is listed, and ending it signs that browser out', async ({ page, browser }) => {
  const elsewhere = await openAs(browser, 'team-lead')
  await expect(elsewhere.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  const complaints = complaintsOf(page)
  await signInAs(page, 'team-lead', '/account')
  const others = page.getByRole('button', { name: '退出该设备' })
  await expect(page.getByText('本机')).toHaveCount(1)
  await expect(others.first()).toBeVisible()
  // Sessions of earlier journeys stand there too.
  for (let left = await others.count(); left > 0; left -= 1) {
    await others.first().click()
    await expect(others).toHaveCount(left - 1)
  }
  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await page.reload()
  await expect(page.getByText('本机')).toHaveCount(1)
  expect(complaints).toEqual([])
  await elsewhere.context().close()
})

test('signing out elsewhere says why when the server does not do it; here it holds at once, and the server is told later', async ({
  page,
  browser,
}) => {
  const elsewhere = await openAs(browser, 'dispatcher')
  await signInAs(page, 'dispatcher', '/account')
  const context = page.context()
  await context.route(/\/api\/auth\/(sign-out|revoke-)/, (route) => route.fulfill({ status: 503, json: {} }))
  const refusals = page.getByRole('main').getByRole('alert')
  await page.getByRole('button', { name: '退出该设备' }).first().click()
  await expect(refusals).toHaveCount(1)
  await expect(refusals.last()).toContainText('错误码 system.busy')
  const other = await context.newPage()
  await other.goto('/account')
  await expect(other.getByText('本机')).toHaveCount(1)
  const opening = await context.newPage()
  await opening.route(/\/trpc\/[^?]*access\.me/, () => new Promise<void>(() => undefined), { times: 1 })
  await opening.goto('/account')
  await page.getByRole('button', { name: '退出登录', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  const owed = page.getByText('还没能通知服务器')
  await expect(owed).toBeVisible()
  await expect(other, 'another window hears of it').toHaveURL(/\/sign-in/)
  await expect(opening, 'so does one that has not opened yet').toHaveURL(/\/sign-in/)
  await page.goto('/account')
  await expect(page, 'though the cookie is there').toHaveURL(/\/sign-in/)
  await expect(owed).toBeVisible()
  await context.unrouteAll()
  await expect(owed, 'done by itself').toHaveCount(0, { timeout: 15_000 })
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
  await elsewhere.context().close()
})

test('too many wrong passwords close the account for a while, and the page says for how long', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(`guessed-${Date.now()}`)
  const alert = page.getByRole('alert')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.getByLabel('密码').fill(`wrong-password-${attempt}`)
    const answered = page.waitForResponse('**/api/auth/sign-in/username')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await answered
    await expect(alert).toContainText('用户名或密码不对')
  }
  await page.getByLabel('密码').fill('wrong-password-6')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(alert).toContainText(/尝试次数太多，请 10 分钟后再试/)
  await expect(page.getByLabel('用户名')).toHaveValue(/^guessed-/)
})

test('language and theme chosen on the account page are kept, also on the sign-in page', async ({ page }) => {
  const complaints = complaintsOf(page)
  await signInAs(page, 'volunteer', '/account')
  await page.getByText('深色', { exact: true }).click()
  await page.getByRole('main').getByText('English', { exact: true }).click()
  await expect(page.getByText('My account')).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([])
})

test('a new password must be long enough and typed twice alike; a wrong current one is refused in words', async ({
  page,
}) => {
  await signInAs(page, 'company-contact', '/account')
  const { password } = await accountOf(page, 'company-contact')
  await page.getByLabel('当前密码').fill('not-my-password')
  await page.getByLabel('新密码', { exact: true }).fill('short')
  await page.getByLabel('再输一次新密码').fill(password)
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByLabel('新密码', { exact: true })).toBeFocused()
  await page.getByLabel('新密码', { exact: true }).fill('a-longer-demo-word')
  await page.getByLabel('再输一次新密码').fill('a-longer-demo-word')
  await page.getByRole('button', { name: '修改密码' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('新密码', { exact: true })).toHaveValue('a-longer-demo-word')
})
