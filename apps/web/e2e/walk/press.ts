import type { ElementHandle, Page } from '@playwright/test'
import { effectOf } from './effect'
import type { Found } from './unreached'

/** What one types into a field of a kind; the demo's names hold the word. */
const typed: Record<string, string> = {
  number: '3',
  date: '2026-03-02',
  month: '2026-03',
  time: '08:30',
  'datetime-local': '2026-03-02T08:30',
}
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const timeout = 2_000

/** Another choice than the present one; null where there is none. */
const otherOption = (element: ElementHandle<Element>) =>
  element.evaluate((select) => {
    const options = select instanceof HTMLSelectElement ? [...select.options] : []
    return options.findLast((option) => !option.disabled && !option.selected)?.value ?? null
  })

/**
 * A link is pressed and not followed, since it would leave what stands here open. Pages are opened by the walk, files
 * are fetched, and what leads out of the city is well formed.
 */
async function pressLink(page: Page, element: ElementHandle<Element>, href: string): Promise<boolean> {
  await element.evaluate((link) => {
    link.addEventListener('click', (event) => event.preventDefault(), { once: true })
    if (link instanceof HTMLElement) link.click()
  })
  if (isFile.test(href)) return (await page.request.get(href)).ok()
  return href.startsWith('/') || /^(tel:|mailto:|geo:|https:\/\/).+/.test(href)
}

async function sign(page: Page, canvas: ElementHandle<Element>): Promise<void> {
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (box === null) return
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 })
  await page.mouse.up()
}

/** What the city serves that is no page. */
const isFile = /^\/(files|print|export)\//

/** Does with a control what a person does with it, and tells whether anything came of it. */
export async function press(page: Page, { element, control: { kind, opens } }: Found): Promise<boolean> {
  if (opens !== null && !opens.startsWith('#')) return pressLink(page, element, opens)
  const watched = (act: () => Promise<unknown>) => effectOf(page, element, async () => void (await act()))
  switch (kind) {
    case 'select': {
      const option = await otherOption(element)
      return option === null || watched(() => element.selectOption(option, { timeout }))
    }
    case 'file':
      return watched(() => element.setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: onePixel }))
    case 'canvas':
      return watched(() => sign(page, element))
    case 'radio':
    case 'checkbox':
      // The chip around it is what one presses.
      return watched(() => element.evaluate((input) => (input.closest('label') ?? (input as HTMLElement)).click()))
    case 'a':
      // The link over the page's head stands in sight only under the keyboard.
      return watched(() => element.press('Enter', { timeout }))
    case 'button':
    case 'submit':
    case 'summary':
      return watched(() => element.click({ timeout }))
    default:
      if (!(await element.evaluate((each) => each.matches('input, textarea'))))
        return watched(() => element.click({ timeout }))
      return watched(() => element.fill(typed[kind] ?? '演示', { timeout }))
  }
}
