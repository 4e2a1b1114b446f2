import { type MapCluster, MapLayer, type MapPoint, MapTint } from '@huhang/contract/map'

/** How many of a layer, how many of them major, and how many of each grade or state. */
export type Tally = Pick<MapCluster, 'layer' | 'count' | 'majors' | 'tints'>

export const tallyOf = ({ layer, tint, isMajor }: MapPoint): Tally => ({
  layer,
  count: 1,
  majors: isMajor ? 1 : 0,
  tints: { [tint]: 1 },
})

function sum(a: Tally, b: Tally): Tally {
  const tints = { ...a.tints }
  for (const [tint, count] of Object.entries(b.tints) as [MapTint, number][]) tints[tint] = (tints[tint] ?? 0) + count
  return { layer: a.layer, count: a.count + b.count, majors: a.majors + b.majors, tints }
}

/** One tally a layer, in the layers' own order. */
export const addedUp = (tallies: readonly Tally[]): Tally[] =>
  MapLayer.options.flatMap((layer) => {
    const [first, ...rest] = tallies.filter((tally) => tally.layer === layer)
    return first ? [rest.reduce(sum, first)] : []
  })

/** The gravest first, as the contract lists them: the same order on every map. */
export const gravestFirst = (tints: Tally['tints']): [MapTint, number][] =>
  MapTint.options.flatMap((tint) => {
    const count = tints[tint] ?? 0
    return count > 0 ? [[tint, count] as [MapTint, number]] : []
  })
