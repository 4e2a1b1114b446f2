import { expect, type Page } from '@playwright/test'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100: the eighteenth character follows from the seventeen before it. */
export function creditCode(): string {
  const body = `91371502MA${String(Date.now()).slice(-7)}`
  const sum = [...body].reduce((total, character, i) => total + alphabet.indexOf(character) * (3 ** i % 31), 0)
  return body + alphabet[(31 - (sum % 31)) % 31]
}

export async function place(page: Page, coordinates: string): Promise<void> {
  const paste = page.getByLabel('粘贴坐标')
  await paste.fill(coordinates)
  await paste.press('Enter')
  await expect(page.getByText(/^WGS-84 36\./)).toBeVisible()
}
