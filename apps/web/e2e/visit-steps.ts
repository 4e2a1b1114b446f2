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

/** From the visit past its lists, none of which is used, to its hazards. */
export async function toHazards(page: Page): Promise<void> {
  await next(page)
  await page.getByText('选择检查表', { exact: true }).waitFor()
  await next(page)
}

export const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()

/** A hand on the pad. */
export async function sign(page: Page): Promise<void> {
  const pad = page.locator('canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('no signature pad')
  await page.mouse.move(box.x + 40, box.y + 90)
  await page.mouse.down()
  for (let step = 0; step < 20; step++)
    await page.mouse.move(box.x + 40 + step * 10, box.y + 90 + 30 * Math.sin(step / 2))
  await page.mouse.up()
}
