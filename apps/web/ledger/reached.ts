/** In the journeys' build alone: tells the test which handlers ran and which links were followed. */
type Handler = (...given: unknown[]) => unknown

declare global {
  interface Window {
    /** Given by the test; see e2e/reached-sites.ts. */
    huhangReached?: (site: string) => void
  }
}

const told = new Set<string>()
function tell(site: string): void {
  if (told.has(site)) return
  told.add(site)
  window.huhangReached?.(site)
}

const wrapped = new WeakMap<Handler, Map<string, Handler>>()

/** The same handler, which says that it ran. The same function stays the same function, for effects and memos. */
export function reached<Given>(site: string, given: Given): Given {
  if (typeof given !== 'function') return given
  const handler = given as unknown as Handler
  const bySite = wrapped.get(handler) ?? new Map<string, Handler>()
  wrapped.set(handler, bySite)
  const known = bySite.get(site)
  if (known !== undefined) return known as Given
  const telling: Handler = (...args) => {
    tell(site)
    return handler(...args)
  }
  bySite.set(site, Object.assign(telling, { site }))
  return telling as Given
}

document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('[data-site]') : null
    if (link !== null) tell(link.getAttribute('data-site') ?? '')
  },
  true,
)
