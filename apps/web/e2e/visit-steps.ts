import type { Page } from '@playwright/test'

/** On the page of a new visit: from the nearest company to the step before the hazards. */
export async function fillVisit(page: Page): Promise<void> {
  await page.getByRole('list', { name: '离我最近' }).getByRole('button').first().click()
  await page.getByRole('button', { name: '添加同事' }).click()
  await page.getByRole('list', { name: '添加同事' }).getByRole('button').first().click()
  await page.getByLabel('检查内容').fill('查看车间、消防通道与配电室')
  await page.getByLabel('现场接待人').fill('演示接待')
}

export async function begin(page: Page): Promise<void> {
  await page.goto('/inspections/new')
  await fillVisit(page)
}

export const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()
