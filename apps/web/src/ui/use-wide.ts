import { useSyncExternalStore } from 'react'

const desk = window.matchMedia('(min-width: 900px)')

/** Whether there is room for a table; a phone gets cards. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      desk.addEventListener('change', listener)
      return () => desk.removeEventListener('change', listener)
    },
    () => desk.matches,
  )
