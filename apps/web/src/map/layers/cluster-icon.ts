import type { MapCluster, MapTint } from '@huhang/contract/map'
import L from 'leaflet'
import styles from '../map.module.css'
import { glyphOf, toneOf } from '../tones'

const ring = 2 * Math.PI * 15.915

/** 12,345 → 1.2万 would need words: 9,999 stands whole, above it thousands are rounded down to `12k`. */
const short = (count: number) => (count < 10_000 ? String(count) : `${Math.floor(count / 1000)}k`)

/** The ring's parts in order, each as long as its share. */
function arcs(tints: MapCluster['tints'], count: number): string {
  let before = 0
  return (Object.entries(tints) as [MapTint, number][])
    .map(([tint, number]) => {
      const length = (number / count) * ring
      const arc = `<circle cx="20" cy="20" r="15.915" fill="none" stroke="var(--${toneOf[tint]}-solid)" stroke-width="6" stroke-dasharray="${length.toFixed(2)} ${(ring - length).toFixed(2)}" stroke-dashoffset="${(ring / 4 - before).toFixed(2)}"/>`
      before += length
      return arc
    })
    .join('')
}

/** A ring of shares by colour with the number inside; the layer's own shape and a "!" for major ones beside it. */
export function clusterIcon({ layer, count, majors, tints }: MapCluster): L.DivIcon {
  const size = 38 + Math.min(18, Math.round(Math.log10(count) * 6))
  const badge = majors > 0 ? `<b class="${styles.majors}">!${short(majors)}</b>` : ''
  return L.divIcon({
    className: styles.cluster ?? '',
    iconSize: [size, size],
    html: `<svg viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="19" class="${styles.disc}"/>${arcs(tints, count)}<g class="${styles.clusterGlyph}" transform="translate(16 7) scale(.4)">${glyphOf[layer]}</g></svg><span>${short(count)}</span>${badge}`,
  })
}
