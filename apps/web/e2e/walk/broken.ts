import type { Page } from '@playwright/test'
import { catalogue } from '../../src/messages/zh-CN'
import { roles } from '../people'

/** What a message's key begins with. A file's name has a dot as well, and so has a demo account's, after its role. */
const beginnings = new Set(Object.values(catalogue).flatMap((room) => Object.keys(room)))
for (const role of roles) beginnings.delete(role)

/** What a page must never show, whatever was pressed. */
export async function brokenOf(page: Page): Promise<string[]> {
  const text = (await page.locator('body').allInnerTexts()).join()
  const missing = page.locator('[data-page]')
  const state = (await missing.count()) > 0 ? await missing.first().getAttribute('data-page') : null
  const dotted = text.match(/(?<![\w./@-])[a-z][a-zA-Z]+(?:[.:][a-z][a-zA-Z-]+)+(?![\w./@-])/g) ?? []
  // The codes of refusals are shown on purpose.
  const keys = dotted.filter(
    (word) => beginnings.has(word.split(/[.:]/)[0] ?? '') && !Object.hasOwn(catalogue.errors, word),
  )
  return [
    ...(text.trim() === '' ? ['a blank page'] : []),
    ...(state === null ? [] : [`the page is ${state}`]),
    ...keys.map((key) => `shows the key ${key}`),
  ]
}
