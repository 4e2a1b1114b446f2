import type { MapPoint } from '@huhang/contract/map'
import L from 'leaflet'
import styles from '../map.module.css'
import { glyphOf, toneOf } from '../tones'

type Look = Pick<MapPoint, 'layer' | 'tint' | 'isMajor'>

/** The layer's shape on the tint's colour; a "!" for major ones, a ring for the chosen one. */
export function pointIcon({ layer, tint, isMajor }: Look, chosen: boolean): L.DivIcon {
  return L.divIcon({
    className: [styles.point, chosen ? styles.chosen : ''].join(' '),
    iconSize: [30, 30],
    html: `<svg viewBox="0 0 20 20" aria-hidden="true" data-tone="${toneOf[tint]}">${glyphOf[layer]}</svg>${isMajor ? `<b class="${styles.majors}">!</b>` : ''}`,
  })
}
