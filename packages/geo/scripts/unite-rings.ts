import type { Place } from '@huhang/contract'

type Ring = readonly Place[]
type Edge = { from: Place; to: Place }

const edgesOf = (ring: Ring): Edge[] => ring.map((from, i) => ({ from, to: ring[(i + 1) % ring.length] ?? from }))
const keyOf = ({ lat, lng }: Place) => `${lat} ${lng}`

/** Twice the signed area: positive when the ring runs counter-clockwise. */
export const doubleArea = (ring: Ring): number =>
  edgesOf(ring).reduce((sum, { from, to }) => sum + from.lng * to.lat - to.lng * from.lat, 0)

/**
 * Parts that share edges become one outline: an edge that two parts run along in opposite directions is
 * inside and goes. Open rings in and out; outer ones counter-clockwise, holes clockwise (RFC 7946).
 */
export function uniteRings(parts: readonly Ring[]): Place[][] {
  const edges = parts.flatMap((ring) => edgesOf(doubleArea(ring) < 0 ? ring.toReversed() : ring))
  const known = new Set(edges.map(({ from, to }) => `${keyOf(from)} ${keyOf(to)}`))
  const outer = edges.filter(({ from, to }) => !known.has(`${keyOf(to)} ${keyOf(from)}`))
  const next = new Map(outer.map(({ from, to }) => [keyOf(from), to]))
  const loops: Place[][] = []
  for (const { from } of outer) {
    const loop: Place[] = []
    for (let to = next.get(keyOf(from)); to; to = next.get(keyOf(to))) {
      loop.push(to)
      next.delete(keyOf(loop.at(-2) ?? from))
    }
    if (loop.length > 2) loops.push(loop)
  }
  return loops
}
