import L from 'leaflet'
import styles from '../map.module.css'
import { glyphOf, toneOf } from '../tones'
import { sizeOf } from './gather'
import { gravestFirst, type Tally } from './tally'

/** 9,999 stands whole; above it thousands are rounded down to `12k`, which needs no words. */
const short = (count: number) => (count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`)

/** The least part of the bar that is still seen: one grave thing among a thousand. */
const leastShare = 0.06

function sharesOf(tints: Tally['tints']): string {
  const total = Object.values(tints).reduce((sum, share) => sum + share, 0)
  const wide = gravestFirst(tints).map(([tint, share]) => ({ tint, width: Math.max(share / total, leastShare) }))
  const whole = wide.reduce((sum, { width }) => sum + width, 0)
  let end = 0
  const parts = wide.map(({ tint, width }) => {
    const x = end
    end += (100 * width) / whole
    return `<rect data-tone="${toneOf[tint]}" x="${x}%" width="${end - x}%" height="100%"/>`
  })
  return `<svg class="${styles.shares}" aria-hidden="true">${parts.join('')}</svg>`
}

const rowOf = ({ layer, count, majors, tints }: Tally): string => {
  const major = majors > 0 ? `<b>!${short(majors)}</b>` : ''
  return `<span class="${styles.tally}"><svg viewBox="0 0 20 20" aria-hidden="true">${glyphOf[layer]}</svg><em>${short(count)}</em>${major}${sharesOf(tints)}</span>`
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
