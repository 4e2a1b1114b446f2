import { useSyncExternalStore } from 'react'

/** What Chromium gives a page that can be installed; in no standard, so in no library of types. */
type InstallOffer = Event & { prompt(): Promise<unknown> }

let offer: InstallOffer | null = null
const listeners = new Set<() => void>()
function keep(next: InstallOffer | null): void {
  offer = next
  for (const listener of listeners) listener()
}

/** From the start: the offer is made once, long before anybody opens the page that shows it. */
export function awaitInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    // The browser's own banner would come over the form of a person at work.
    event.preventDefault()
    keep(event as InstallOffer)
  })
  window.addEventListener('appinstalled', () => keep(null))
}

/** Asks the person to install; an offer serves once. */
export async function install(): Promise<void> {
  const made = offer
  keep(null)
  await made?.prompt()
}

const isInstalled = () =>
  matchMedia('(display-mode: standalone)').matches || Reflect.get(navigator, 'standalone') === true
/** iPads name themselves Macintosh, and no Macintosh has a touch screen. */
const isApple = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)

export type WayToInstall = 'offered' | 'by-hand' | null

/** How this browser puts the app on the home screen: by its own question, by the person's hand (iOS), or not. */
export function useWayToInstall(): WayToInstall {
  const isOffered = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offer !== null,
  )
  if (isInstalled()) return null
  if (isOffered) return 'offered'
  return isApple() ? 'by-hand' : null
}
