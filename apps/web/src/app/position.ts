import type { Place } from '@huhang/contract'
import { useCallback, useState } from 'react'

type Position = { place: Place; accuracyMetres: number }
type State = { kind: 'unasked' } | { kind: 'asking' } | { kind: 'known'; position: Position } | { kind: 'refused' }

let last: Position | null = null

/** This device's position, asked only when a person wants it; kept for the life of the page. */
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
  return { state, ask, place: state.kind === 'known' ? state.position.place : null }
}
