import type { ElementHandle, Page } from '@playwright/test'

/** A control in sight. Its key is the places of the source it is made in: the same in every row and on every page. */
export type Control = { key: string; name: string; kind: string; opens: string | null }

/**
 * The controls in sight one of whose places in the source nothing has reached, and the first of them; else a button that
 * may open one of those. `passed` are keys to pass by.
 */
const look = ({ reached, passed, wanted }: { reached: string[]; passed: string[]; wanted: string | null }) => {
  const selector = 'a[href], button, input, select, textarea, summary, canvas, [role="button"], [role="option"]'
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1)
  const [done, skipped] = [new Set(reached), new Set(passed)]

  /** From the element up to the first component that isn't of `ui/`: what stands around that is another control. */
  const sitesOf = (element: Element): string[] => {
    type Fiber = { return: Fiber | null; memoizedProps: Record<string, unknown> | null }
    const name = Object.keys(element).find((each) => each.startsWith('__reactFiber$'))
    const sites: string[] = []
    let fiber = name === undefined ? null : (element as unknown as Record<string, Fiber>)[name]
    for (; fiber && !sites.some((site) => !site.startsWith('src/ui/')); fiber = fiber.return)
      for (const [prop, value] of Object.entries(fiber.memoizedProps ?? {})) {
        const site = prop === 'data-site' ? value : typeof value === 'function' && 'site' in value ? value.site : null
        if (typeof site === 'string') sites.push(site)
      }
    return [...new Set(sites)]
  }
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') || element.closest('label')?.textContent || element.textContent || '').trim()
  // Pressing what is chosen already changes nothing, and rightly.
  const isChosen = (element: Element) =>
    (element instanceof HTMLInputElement && element.type === 'radio' && element.checked) ||
    element.matches('[aria-selected="true"], [aria-pressed="true"], [aria-current]:not([aria-current="false"])')

  const waiting: { element: Element; control: { key: string; kind: string; name: string; opens: string | null } }[] = []
  const others: typeof waiting = []
  const keys = new Set<string>()
  for (const element of document.querySelectorAll(selector)) {
    const away = '[inert], :disabled, [aria-disabled="true"]'
    if (modal ? !modal.contains(element) : element.closest('dialog:not([open])')) continue
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(away) || isChosen(element)) continue
    const sites = sitesOf(element)
    const kind = element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()
    const key = [kind, ...sites].join(' < ')
    if (keys.has(key) || skipped.has(key) || sites.length === 0) continue
    keys.add(key)
    if (wanted !== null && key !== wanted) continue
    const control = { key, kind, name: nameOf(element).slice(0, 30), opens: element.getAttribute('href') }
    if (sites.some((site) => !done.has(site))) waiting.push({ element, control })
    else if (element instanceof HTMLButtonElement || wanted !== null) others.push({ element, control })
  }
  return { next: waiting[0] ?? others[0] ?? null, waiting: waiting.map(({ control }) => control.key) }
}

export type Found = { element: ElementHandle<Element>; control: Control }
/** What to press next where the page stands now, and the keys of all that nothing has reached. */
export type Seen = { next: Found | null; waiting: string[] }

async function seenBy(page: Page, known: Parameters<typeof look>[0]): Promise<Seen> {
  const seen = await page.evaluateHandle(look, known)
  const { control, waiting } = await seen.evaluate(({ next, waiting }) => ({ control: next?.control ?? null, waiting }))
  const element = (await seen.evaluateHandle(({ next }) => next?.element ?? null)).asElement()
  await seen.dispose()
  return { next: control === null || element === null ? null : { control, element }, waiting }
}

export const lookFor = (page: Page, reached: Set<string>, passed: Set<string>): Promise<Seen> =>
  seenBy(page, { reached: [...reached], passed: [...passed], wanted: null })

export const find = async (page: Page, key: string): Promise<Found | null> =>
  (await seenBy(page, { reached: [], passed: [], wanted: key })).next
