import { expect, type Page } from '@playwright/test'
import { ask } from './ask'

export type Place = { lat: number; lng: number }

export const anIncident = /\/dispatch\/[0-9a-f-]{36}$/
export const panel = (page: Page, title: string) => page.getByRole('region', { name: title })
export const rowOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
/** A dispatcher says a step for somebody on the phone. */
export const step = (page: Page, verb: string, name: string) =>
  page.getByRole('button', { name: `${verb} · ${name}` }).click()

/** Who is signed in, and a place a little way from their home. */
export async function whoIs(page: Page): Promise<{ name: string; near: Place }> {
  const { personId, name } = await ask<{ personId: string; name: string }>(page, 'access.me', {})
  const { place } = await ask<{ place: Place }>(page, 'volunteers.open', { personId })
  return { name, near: { lat: place.lat + 0.004, lng: place.lng } }
}

const inTown = { lat: 36.45, lng: 115.98 }

/** A call written down and not yet accepted. */
export async function writeDown(page: Page, title: string, { lat, lng }: Place = inTown): Promise<void> {
  await page.keyboard.press('n')
  const form = panel(page, '新警情')
  await form.getByText('溺水', { exact: true }).click()
  await form.getByLabel('粘贴坐标').fill(`${lat.toFixed(6)}, ${lng.toFixed(6)}`)
  await form.getByLabel('粘贴坐标').press('Enter')
  await expect(form.getByLabel('区县或功能区'), 'the county comes with the place').not.toHaveValue('')
  await form.getByLabel('加一项技能…').selectOption({ label: '水域' })
  await form.getByLabel('标题').fill(title)
  await form.getByRole('button', { name: '登记警情', exact: true }).click()
  await expect(page).toHaveURL(anIncident)
}
