import { AskNearby, NearbyView } from '@huhang/contract/enterprises'
import { findNearby } from '@huhang/db/stores'
import { metresBetween } from '@huhang/geo'
import { cellsAround } from '@huhang/geo/cells'
import { defineRead } from '../kernel'

/** Open places around a point, nearest first: what an inspector on the street chooses from. */
export const nearby = defineRead({
  name: 'enterprises.nearby',
  question: AskNearby,
  view: NearbyView,
  async answer({ place, metres, limit }, { city: { db }, scope }) {
    const found = await findNearby(db, { place, ranges: cellsAround(place, metres), limit }, scope)
    const rows = found
      .map((row) => ({ ...row, metres: Math.round(metresBetween(place, row)) }))
      .filter((row) => row.metres <= metres)
      .toSorted((a, b) => a.metres - b.metres)
    return NearbyView.parse({ rows })
  },
})
