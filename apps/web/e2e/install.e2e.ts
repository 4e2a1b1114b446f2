import { expect } from '@playwright/test'
import { test } from './journey'
import { phone, signInAs } from './people'

test('where the browser offers it, the account page installs the app', async ({ page }) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'inspector', '/account')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const card = page.getByText('安装到主屏幕')
  await expect(card).toHaveCount(0)
  const asked = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const offer = new Event('beforeinstallprompt', { cancelable: true })
        window.dispatchEvent(Object.assign(offer, { prompt: () => Promise.resolve(resolve()) }))
      }),
  )
  await page.getByRole('button', { name: '安装', exact: true }).click()
  await asked
  await expect(card, 'an offer serves once').toHaveCount(0)
})

test.describe('on an iPhone', () => {
  test.use({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1' })

  test('the account page says how it is done by hand', async ({ page }) => {
    await signInAs(page, 'inspector', '/account')
    await expect(page.getByText(/分享.*添加到主屏幕/)).toBeVisible()
  })
})

test('a browser finds everything that it needs to install the app', async ({ page }) => {
  await page.goto('/sign-in')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = (await (await page.request.get(address ?? '')).json()) as {
    start_url: string
    display: string
    icons: { src: string; sizes: string; purpose?: string }[]
  }
  expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' })
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = new Image()
      image.src = src
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    if (sizes !== 'any') expect(size).toBe(sizes)
  }
})
