import L from 'leaflet'
import styles from '../map.module.css'
import { glyphOf, toneOf } from '../tones'
import { sizeOf } from './gather'
import { gravestFirst, type Tally } from './tally'

/** 9,999 stands whole; above it thousands are rounded down to `12k`, which needs no words. */
const short = (count: number) => (count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`)

const rowOf = ({ layer, count, majors, tints }: Tally): string => {
  const shares = gravestFirst(tints)
    .map(([tint, share]) => `<i style="flex:${share};background:var(--${toneOf[tint]}-solid)"></i>`)
    .join('')
  const major = majors > 0 ? `<b>!${short(majors)}</b>` : ''
  return `<span class="${styles.tally}"><svg viewBox="0 0 20 20" aria-hidden="true">${glyphOf[layer]}</svg><em>${short(count)}</em>${major}<span class="${styles.shares}">${shares}</span></span>`
}

/** Several things as one card: a row a layer with its shape, its number, "!" and the number of major ones, and shares by grade. */
export function crowdIcon(tallies: readonly Tally[], look: { isOpen: boolean; holdsChosen: boolean }): L.DivIcon {
  const { x, y } = sizeOf({ count: 2, tallies })
  const state = [look.isOpen && styles.open, look.holdsChosen && styles.chosen]
  return L.divIcon({
    className: [styles.crowd, ...state].filter(Boolean).join(' '),
    iconSize: [x, y],
    html: tallies.map(rowOf).join(''),
  })
}
