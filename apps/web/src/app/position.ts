import type { Place } from '@huhang/contract'
import { useCallback, useEffect, useRef, useState } from 'react'

type Position = { place: Place; accuracyMetres: number }
type State = { kind: 'unasked' } | { kind: 'asking' } | { kind: 'known'; position: Position } | { kind: 'refused' }

/** When the answer came, by this device's clock: that of a fix is the satellites', and the device's may be hours off. */
let last: (Position & { at: number }) | null = null

/** So long one stands where one stood; afterwards nobody has been asked. */
export const freshForMs = 2 * 60_000
/** Where this device is as far as it is known without asking. */
export const freshPosition = (): Position | null => {
  const age = last === null ? Number.POSITIVE_INFINITY : Date.now() - last.at
  return age >= 0 && age < freshForMs ? last : null
}

/** By itself a page asks for little; who presses gets the best that the device can do, measured now. */
const modest = { enableHighAccuracy: false, maximumAge: 60_000, timeout: 15_000 }
const exact = { enableHighAccuracy: true, maximumAge: 0, timeout: 15_000 }

async function measure(how: PositionOptions): Promise<Position | null> {
  if (!('geolocation' in navigator)) return null
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) => {
        last = { place: { lat, lng }, accuracyMetres: accuracy, at: Date.now() }
        resolve(last)
      },
      () => resolve(null),
      how,
    ),
  )
}

/** Where this device is now, because a person asked. Null: it does not tell. */
export const locate = () => measure(exact)

/** Whether the person has let this site know the position for good; a browser that can't tell has not been told. */
async function isGranted(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted'
  } catch {
    return false
  }
}

const startOf = (): State => {
  const position = freshPosition()
  return position ? { kind: 'known', position } : { kind: 'unasked' }
}

/** This device's position: asked when a person wants it, or at once where they allowed it before; kept while it is fresh. */
export function usePosition() {
  const [state, setState] = useState<State>(startOf)
  const latest = useRef<PositionOptions>(undefined)
  const askFor = useCallback((how: PositionOptions) => {
    const mine = { ...how }
    latest.current = mine
    setState({ kind: 'asking' })
    void measure(mine).then((position) => {
      // Who presses while the page asks by itself waits for the better answer.
      if (latest.current === mine) setState(position ? { kind: 'known', position } : { kind: 'refused' })
    })
  }, [])
  const ask = useCallback(() => askFor(exact), [askFor])
  useEffect(() => {
    let left = false
    const askByItself = () =>
      void isGranted().then((granted) => granted && !left && freshPosition() === null && askFor(modest))
    // A page left open in a pocket comes back at another place.
    const onReturn = () => {
      if (document.visibilityState !== 'visible' || freshPosition() !== null) return
      setState((before) => (before.kind === 'known' ? { kind: 'unasked' } : before))
      askByItself()
    }
    if (freshPosition() === null) askByItself()
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [askFor])
  const known = state.kind === 'known' ? state.position : null
  return { state, ask, place: known?.place ?? null, accuracyMetres: known?.accuracyMetres ?? null }
}
