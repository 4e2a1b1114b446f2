import type { Place } from '@huhang/contract'
import type { MapCluster, MapPoint } from '@huhang/contract/map'
import { keyOf } from '../apply-map-change'
import { addedUp, type Tally, tallyOf } from './tally'

export type Pixel = { x: number; y: number }

/** What stands as one mark: one thing, or several whose marks would cover each other, whatever their layers. */
export type Gathered = {
  /** That of its largest part: the mark stays itself while small ones come and go. */
  readonly key: string
  readonly at: Pixel
  readonly place: Place
  readonly count: number
  readonly tallies: readonly Tally[]
  readonly points: readonly MapPoint[]
  /** Holds things that only the server has told apart: it opens by going nearer. */
  readonly isCounted: boolean
}

export const pointSize = 24
const crowdWidth = 64
const rowHeight = 20
const frame = 6

/** A mark's width and height in pixels: a crowd has a row for each layer. */
export const sizeOf = ({ count, tallies }: Pick<Gathered, 'count' | 'tallies'>): Pixel =>
  count === 1 ? { x: pointSize, y: pointSize } : { x: crowdWidth, y: tallies.length * rowHeight + frame }

export function overlaps(a: Gathered, b: Gathered): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return Math.abs(a.at.x - b.at.x) < (one.x + other.x) / 2 && Math.abs(a.at.y - b.at.y) < (one.y + other.y) / 2
}

const heavierFirst = (a: Gathered, b: Gathered) => b.count - a.count || (a.key < b.key ? -1 : 1)

function merged(a: Gathered, b: Gathered): Gathered {
  return {
    ...(heavierFirst(a, b) <= 0 ? a : b),
    count: a.count + b.count,
    tallies: addedUp([...a.tallies, ...b.tallies]),
    points: [...a.points, ...b.points],
    isCounted: a.isCounted || b.isCounted,
  }
}

const apart = (a: Gathered, b: Gathered) => Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y)

export const alone = (point: MapPoint, at: Pixel): Gathered => ({
  key: keyOf(point),
  at,
  place: point.place,
  count: 1,
  tallies: [tallyOf(point)],
  points: [point],
  isCounted: false,
})

const counted = (cluster: MapCluster, at: Pixel): Gathered => ({
  key: `cluster ${cluster.layer} ${cluster.key}`,
  at,
  place: cluster.place,
  count: cluster.count,
  tallies: [cluster],
  points: [],
  isCounted: true,
})

/**
 * Everything to draw, so that no mark covers another. What overlaps becomes one, at the place of its larger
 * part; that one has grown, so it is tried anew. Each step leaves one mark fewer, so it ends.
 */
export function gather(
  points: readonly MapPoint[],
  clusters: readonly MapCluster[],
  pixelOf: (place: Place) => Pixel,
): Gathered[] {
  const waiting = [
    ...points.map((point) => alone(point, pixelOf(point.place))),
    ...clusters.map((cluster) => counted(cluster, pixelOf(cluster.place))),
  ].sort(heavierFirst)
  const placed = new Set<Gathered>()
  for (const each of waiting) {
    let next = each
    for (;;) {
      let nearest: Gathered | null = null
      for (const other of placed)
        if (overlaps(next, other) && (nearest === null || apart(next, other) < apart(next, nearest))) nearest = other
      if (nearest === null) break
      placed.delete(nearest)
      next = merged(nearest, next)
    }
    placed.add(next)
  }
  return [...placed]
}
