import { expect, type Page } from '@playwright/test'
import { ask } from './ask'

/** A small picture, drawn in the page, for the field of this name. */
export async function photograph(page: Page, field?: string): Promise<void> {
  const within = field === undefined ? page.getByRole('main') : page.getByRole('group', { name: field })
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    canvas.getContext('2d')?.fillRect(0, 0, 320, 480)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  const file = { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') }
  await within.locator('input[type=file]').nth(1).setInputFiles(file)
  await expect(within.getByRole('img', { name: '照片 1' })).toBeVisible()
}

/** The company's main place, found by its name. */
export async function choosePlace(page: Page, company: string): Promise<void> {
  await page.getByPlaceholder('企业名称、拼音首字母或信用代码').fill(company)
  await page.getByRole('button', { name: company }).click()
  await page.getByRole('button', { name: '主厂区' }).click()
}

/** A hazard at the company, told in one's own words; answers its address. */
export async function report(page: Page, company: string, description: string): Promise<string> {
  await page.goto('/hazards/new')
  await choosePlace(page, company)
  await page.getByLabel('问题描述').fill(description)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** Who stands beside the inspector: the first of those offered. */
export const second = (page: Page) =>
  page.getByRole('list', { name: '另一名执法人员' }).getByRole('button').first().click()

/** The city's day so many days from now, as a date field takes it. */
export const inDays = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

export const act = (page: Page, verb: string) =>
  page.getByRole('main').getByRole('button', { name: verb, exact: true }).click()
export const send = (page: Page, verb: string) =>
  page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
/** Where the hazard stands, once the sheet over it is gone. */
export async function status(page: Page, word: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(word)
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

export async function companyName(page: Page): Promise<string> {
  const { enterprises } = await ask<{ enterprises: { name: string }[] }>(page, 'access.me', {})
  const [first] = enterprises
  if (first === undefined) throw new Error('the demo’s company contact has no company')
  return first.name
}
