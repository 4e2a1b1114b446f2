import type { Page } from '@playwright/test'

/** A link of the page, and its place in the source where the build names it. */
export type FoundLink = { href: string; site: string | null }
export type FoundControls = { dead: string[]; links: FoundLink[] }

/**
 * Links and buttons of the page as it stands. Dead is: a link without an address, a control without a
 * name, a button that nothing listens to. The map library's own buttons listen without React.
 */
export const controlsOf = (page: Page): Promise<FoundControls> =>
  page.evaluate(() => {
    const dead: string[] = []
    const links: FoundLink[] = []
    const visible = (element: Element) => element.getClientRects().length > 0
    const nameOf = (element: Element) =>
      [
        element.getAttribute('aria-label'),
        element.getAttribute('title'),
        element.textContent,
        element.querySelector('img')?.alt,
      ]
        .find((name) => name?.trim())
        ?.trim() ?? ''
    const told = (element: Element) => `${element.tagName.toLowerCase()} “${nameOf(element).slice(0, 40)}”`

    for (const link of document.querySelectorAll('a')) {
      if (!visible(link) || link.closest('.leaflet-container')) continue
      const href = link.getAttribute('href') ?? ''
      if (href === '' || href === '#') dead.push(`${told(link)} has no address`)
      else if (nameOf(link) === '') dead.push(`link to ${href} has no name`)
      else links.push({ href, site: link.getAttribute('data-site') })
    }

    const handled = (element: Element) => {
      const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'))
      const props = key === undefined ? undefined : (element as unknown as Record<string, Record<string, unknown>>)[key]
      return Object.entries(props ?? {}).some(([name, value]) => /^on[A-Z]/.test(name) && typeof value === 'function')
    }
    for (const button of document.querySelectorAll('button, [role="button"]')) {
      if (!visible(button) || button.closest('.leaflet-container') || button.hasAttribute('disabled')) continue
      if (nameOf(button) === '') dead.push('button without a name')
      const submits = button.getAttribute('type') === 'submit' && button.closest('form')
      if (!handled(button) && !(submits && handled(submits))) dead.push(`${told(button)} does nothing`)
    }
    return { dead, links }
  })
