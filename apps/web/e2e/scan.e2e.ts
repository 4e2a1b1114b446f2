import { expect, type Page } from '@playwright/test'
import { alterRead } from './altered-read'
import { ask } from './ask'
import { cameraFile, holdBeforeCamera, photoOf } from './codes'
import { breakRead } from './failing-read'
import { test } from './journey'
import { accountOf, complaintsOf, desktop, phone, signInAs } from './people'

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
test.use({
  viewport: phone,
  launchOptions: {
    ...(process.env.HUHANG_BROWSER ? { executablePath: process.env.HUHANG_BROWSER } : {}),
    args: [
      ...asRoot,
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${cameraFile}`,
    ],
  },
})

type Firm = {
  enterpriseId: string
  name: string
  premises: { premisesId: string; name: string; closedAt: string | null }[]
}

/** An enterprise of the city with an open place. */
async function someFirm(page: Page): Promise<Firm & { premisesId: string }> {
  const { rows } = await ask<{ rows: { enterpriseId: string }[] }>(page, 'enterprises.list', {
    status: 'active',
    limit: 1,
  })
  const firm = await ask<Firm>(page, 'enterprises.open', { enterpriseId: rows[0]?.enterpriseId })
  const premisesId = firm.premises.find(({ closedAt }) => closedAt === null)?.premisesId
  if (premisesId === undefined) throw new Error('the demo has an enterprise without a place')
  return { ...firm, premisesId }
}

const scan = (page: Page) => page.getByRole('button', { name: '扫场所二维码' })
const sheetOf = (page: Page) => page.getByRole('dialog', { name: '扫场所二维码' })

test('the code at the gate, held before the camera, opens its place from Today', async ({ page, context, baseURL }) => {
  const complaints = complaintsOf(page)
  await context.grantPermissions(['camera'])
  await signInAs(page, 'inspector')
  const firm = await someFirm(page)
  holdBeforeCamera(`${baseURL}/p/${firm.premisesId}`)
  await scan(page).click()
  await expect(page).toHaveURL(new RegExp(`/enterprises/${firm.enterpriseId}.*${firm.premisesId}`))
  await expect(page.getByText('扫码的场所')).toBeVisible()
  expect(complaints).toEqual([])
})

test('in a visit it chooses the place; a foreign code is said to be one and never followed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['camera'])
  await signInAs(page, 'inspector')
  const firm = await someFirm(page)
  holdBeforeCamera('https://pay.example/p/not-a-place')
  // The browser's camera out of a file has no lamp.
  await page.addInitScript(() => {
    MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities
    MediaStreamTrack.prototype.applyConstraints = () => Promise.resolve()
  })
  await page.goto('/inspections/new')
  await scan(page).click()
  const sheet = sheetOf(page)
  await expect(sheet.getByRole('alert')).toContainText('这不是场所二维码')
  await expect(page).toHaveURL(/\/inspections\/new/)
  const torch = sheet.getByRole('button', { name: '手电筒' })
  await torch.click()
  await expect(torch).toHaveAttribute('aria-pressed', 'true')
  await sheet.getByRole('button', { name: '关闭' }).click()
  await expect(sheet).toHaveCount(0)
  holdBeforeCamera(`https://another-address.example/p/${firm.premisesId}`)
  await scan(page).click()
  await expect(page.getByRole('button', { name: '放弃' }).or(page.getByText(firm.name)).first()).toBeVisible()
  await expect(page).toHaveURL(/step=visit/)
})

test('without the camera a photo of the code does, and what is wrong with it is said', async ({ page, baseURL }) => {
  await signInAs(page, 'inspector', '/inspections/new')
  const firm = await someFirm(page)
  await scan(page).click()
  const sheet = sheetOf(page)
  await expect(sheet.getByText(/没有得到相机许可/)).toBeVisible()
  const chosen = page.waitForEvent('filechooser')
  await sheet.getByRole('button', { name: '用二维码的照片' }).click()
  const blank = await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 60 } })
  await (await chosen).setFiles({ name: '墙.png', mimeType: 'image/png', buffer: blank })
  await expect(sheet.getByText('这张照片里没有找到二维码')).toBeVisible()

  const photo = sheet.getByLabel('用二维码的照片').first()
  await photo.setInputFiles(await photoOf(page, `${baseURL}/p/01980000-0000-7000-8000-000000000000`))
  await expect(sheet.getByRole('alert')).toContainText('登记里没有这个场所')
  await sheet.getByRole('button', { name: '再扫一次' }).click()

  const read = await breakRead(page, 'enterprises.findPremises')
  await photo.setInputFiles(await photoOf(page, `${baseURL}/p/${firm.premisesId}`))
  const again = sheet.getByRole('alert').getByRole('button', { name: '重试' })
  await expect(again).toBeVisible()
  await read.mend()
  await again.click()
  await expect(page).toHaveURL(/step=visit/)
})

test('the code of a closed company says that it is closed, and begins no visit', async ({ page, baseURL }) => {
  await signInAs(page, 'inspector', '/inspections/new')
  const firm = await someFirm(page)
  await alterRead<object>(page, 'enterprises.findPremises', (found) => ({ ...found, enterpriseStatus: 'closed' }))
  await scan(page).click()
  const photo = sheetOf(page).getByLabel('用二维码的照片').first()
  await photo.setInputFiles(await photoOf(page, `${baseURL}/p/${firm.premisesId}`))
  await expect(sheetOf(page).getByRole('alert')).toContainText('已关闭')
  await expect(page).not.toHaveURL(/step=visit/)
})

test('another app’s scanner opens the code’s address: signed out, one signs in and is there', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'inspector')
  const firm = await someFirm(page)
  await page.context().clearCookies()
  await page.goto(`/p/${firm.premisesId}`)
  const { username, password } = await accountOf(page, 'inspector')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/enterprises/${firm.enterpriseId}`))
  await expect(page.getByText('扫码的场所')).toBeVisible()

  await page.goto('/p/01980000-0000-7000-8000-000000000000')
  await page.getByRole('main').getByRole('link', { name: '返回企业' }).click()
  await expect(page).toHaveURL(/\/enterprises$/)

  const read = await breakRead(page, 'enterprises.findPremises')
  await page.goto(`/p/${firm.premisesId}`)
  const again = page.getByRole('main').getByRole('button', { name: '重试' })
  await expect(again).toBeVisible()
  await read.mend()
  await again.click()
  await expect(page.getByText('扫码的场所')).toBeVisible()
})

test('codes are printed for one place, and for all that the list shows', async ({ page }) => {
  await page.setViewportSize(desktop)
  await signInAs(page, 'inspector')
  const firm = await someFirm(page)
  await page.goto(`/enterprises/${firm.enterpriseId}`)
  const links = page.getByRole('link', { name: '打印二维码' })
  const ofPlace = await links.first().getAttribute('href')
  expect(ofPlace).toContain('premisesId=')
  await page.goto('/enterprises?riskColour=red')
  const ofList = await links.first().getAttribute('href')
  expect(ofList).toContain('riskColour=red')
  for (const href of [ofPlace, ofList]) {
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-type']).toBe('application/pdf')
  }
  expect((await page.request.get('/print/codes?sort=name')).status(), 'a question that is none').toBe(400)
})
