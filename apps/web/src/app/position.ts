import type { Place } from '@huhang/contract'
import { useCallback, useEffect, useState } from 'react'

type Position = { place: Place; accuracyMetres: number }
type State = { kind: 'unasked' } | { kind: 'asking' } | { kind: 'known'; position: Position } | { kind: 'refused' }

let last: Position | null = null

/** Whether the person has let this site know the position for good; a browser that can't tell has not been told. */
async function isGranted(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted'
  } catch {
    return false
  }
}

/** This device's position: asked when a person wants it, or at once where they allowed it before; kept for the life of the page. */
export function usePosition() {
  const [state, setState] = useState<State>(last ? { kind: 'known', position: last } : { kind: 'unasked' })
  const ask = useCallback(() => {
    if (!('geolocation' in navigator)) return setState({ kind: 'refused' })
    setState({ kind: 'asking' })
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        last = { place: { lat: coords.latitude, lng: coords.longitude }, accuracyMetres: coords.accuracy }
        setState({ kind: 'known', position: last })
      },
      () => setState({ kind: 'refused' }),
      { enableHighAccuracy: true, maximumAge: 60_000, timeout: 15_000 },
    )
  }, [])
  useEffect(() => {
    let left = false
    if (last === null) void isGranted().then((granted) => granted && !left && ask())
    return () => {
      left = true
    }
  }, [ask])
  const known = state.kind === 'known' ? state.position : null
  return { state, ask, place: known?.place ?? null, accuracyMetres: known?.accuracyMetres ?? null }
}
