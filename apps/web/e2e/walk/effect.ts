import type { ElementHandle, Page } from '@playwright/test'

/** Longer than any page takes to begin an answer; only what has no effect waits it out. */
const patience = 3_000

/** Ends when the page changes, or the focus, or the value of the pressed control itself. */
const changeOf = (element: Element) => {
  const stateOf = () => {
    const { value, checked } = element as HTMLInputElement
    return [document.activeElement === element ? null : document.activeElement, value, checked]
  }
  const before = stateOf()
  return {
    changed: new Promise<true>((resolve) => {
      const observer = new MutationObserver(() => resolve(true))
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      const compare = () => {
        const now = stateOf()
        if (now.some((each, at) => each !== before[at] && each !== document.body)) resolve(true)
      }
      for (const event of ['focusin', 'input', 'change', 'scroll'])
        document.addEventListener(event, compare, { capture: true })
    }),
  }
}

/** Something came of it that a person notices: the page changed, or its address, or a file or a request is on its way. */
export async function effectOf(
  page: Page,
  element: ElementHandle<Element>,
  press: () => Promise<unknown>,
): Promise<boolean> {
  const noted = (event: string) => page.waitForEvent(event as 'request', { timeout: patience }).then(() => true)
  const outside = Promise.any(['request', 'popup', 'download', 'filechooser', 'framenavigated'].map(noted))
    // None of them within the time: `inside` and the clock decide.
    .catch(() => new Promise<never>(() => undefined))
  const watching = await element.evaluateHandle(changeOf)
  await press()
  // A document that is on its way out can't be asked any more.
  const inside = watching.evaluate(({ changed }) => changed).catch(() => true)
  const nothing = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience))
  return Promise.race([inside, outside, nothing])
}
