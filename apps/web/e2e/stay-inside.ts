import type { BrowserContext } from '@playwright/test'

/** A number that is dialled asks the browser's own dialog for a program; behind it a page's clocks stand still. */
export const stayInside = (context: BrowserContext) =>
  context.addInitScript(() => {
    navigation.addEventListener('navigate', (event) => {
      if (/^(tel|geo):/.test(event.destination.url)) event.preventDefault()
    })
  })
