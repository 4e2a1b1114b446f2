import { expect } from '@playwright/test'
import { test } from './journey'
import { accountOf, complaintsOf, desktop, phone, roles, signInAs } from './people'

for (const role of roles) {
  test(`${role} signs in with one tap, sees Today, changes language and theme, signs out`, async ({ page }) => {
    const complaints = complaintsOf(page)
    await page.setViewportSize(role === 'inspector' || role === 'volunteer' ? phone : desktop)
    await page.goto('/')
    await expect(page).toHaveURL(/\/sign-in/)
    await expect(page.getByText('演示系统')).toBeVisible()
    await page.locator(`button[data-role="${role}"]`).first().click()

    await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
    await expect(page.getByText('演示系统')).toBeVisible()
    await expect(page.locator('main section').first()).toBeVisible()

    await page.getByRole('button', { name: /English/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')

    const theme = page.getByRole('button', { name: /^Theme/ })
    await theme.click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await theme.click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    await page.goto('/')
    await expect(page).toHaveURL(/\/sign-in/)
    // The browser itself reports the 401 that says nobody is signed in.
    expect(complaints.filter((complaint) => !complaint.includes('401'))).toEqual([])
  })
}

test('a wrong password is said in words, and nothing typed is lost', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill('nobody-here')
  await page.getByLabel('密码').fill('wrong-password-1')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('用户名或密码不对')
  await expect(page.getByLabel('用户名')).toHaveValue('nobody-here')
})

test('an empty form says what is missing and puts the cursor there', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('请填写用户名')).toBeVisible()
  await expect(page.getByLabel('用户名')).toBeFocused()
})

test('after signing in, one stands where one wanted to go', async ({ page }) => {
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
  const { username, password } = await accountOf(page, 'inspector')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/account$/)
})

test('another device is listed and can be signed out', async ({ page, browser }) => {
  const other = await browser.newContext()
  const elsewhere = await other.newPage()
  await signInAs(elsewhere, 'manager')
  await signInAs(page, 'manager', '/account')
  await expect(page.getByText('本机')).toBeVisible()
  await page.getByRole('button', { name: '退出其他全部设备' }).click()
  await expect(page.getByRole('button', { name: '退出该设备' })).toHaveCount(0)
  await elsewhere.goto('/')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await other.close()
})

test('without a network the page says so and stays, and says when it is back', async ({ page, context }) => {
  await signInAs(page, 'inspector')
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText(/^离线/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/^离线/)).toHaveCount(0)
  await expect(page.getByText('已恢复连接')).toBeVisible()
})
