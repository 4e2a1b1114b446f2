import { expect, type Page } from '@playwright/test'

/** A small picture, drawn in the page. */
export async function photograph(page: Page): Promise<void> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    canvas.getContext('2d')?.fillRect(0, 0, 320, 480)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const file = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') }
  await page.locator('input[type=file]').nth(1).setInputFiles(file)
  await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible()
}

export const act = (page: Page, verb: string) =>
  page.getByRole('main').getByRole('button', { name: verb, exact: true }).click()
export const send = (page: Page, verb: string) =>
  page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
export const status = (page: Page, word: string) => expect(page.getByRole('heading', { level: 1 })).toContainText(word)

export async function companyName(page: Page): Promise<string> {
  const answer = await page.request.get(`/trpc/access.me?input=${encodeURIComponent('{}')}`)
  const { result } = (await answer.json()) as { result: { data: { enterprises: { name: string }[] } } }
  const [first] = result.data.enterprises
  if (first === undefined) throw new Error('the demo’s company contact has no company')
  return first.name
}
