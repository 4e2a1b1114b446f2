import { useSyncExternalStore } from 'react'
import { readRemembered, remember } from './remembered'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value)
const listeners = new Set<() => void>()
const stored = readRemembered('theme')
let current: Theme = isTheme(stored) ? stored : 'system'

export function chooseTheme(theme: Theme): void {
  current = theme
  remember('theme', theme === 'system' ? null : theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const listener of listeners) listener()
}

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  systemDark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    systemDark.removeEventListener('change', listener)
  }
}

/** What the person chose; `system` follows the device. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => current)

/** Whether the page is dark now: for canvases and charts that CSS tokens don't reach. */
export const useIsDark = (): boolean =>
  useSyncExternalStore(subscribe, () => current === 'dark' || (current === 'system' && systemDark.matches))
