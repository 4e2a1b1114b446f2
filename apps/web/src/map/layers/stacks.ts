import type { MapPoint } from '@huhang/contract/map'
import { keyOf } from '../apply-map-change'

export type Pixel = { x: number; y: number }
export type Stack = { key: string; at: Pixel; points: MapPoint[] }

const tooNear = 18

/**
 * Things whose marks would cover each other on the screen, together; the rest as stacks of one. The key is
 * that of its first thing, so that an open stack stays open while others come and go.
 */
export function stacksOf(points: readonly MapPoint[], pixelOf: (point: MapPoint) => Pixel): Stack[] {
  const grid = new Map<string, Stack[]>()
  const stacks: Stack[] = []
  for (const point of points.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const at = pixelOf(point)
    const [column, row] = [Math.floor(at.x / tooNear), Math.floor(at.y / tooNear)]
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => grid.get(`${column + dx} ${row + dy}`) ?? []))
    const stack = near.find((other) => Math.hypot(other.at.x - at.x, other.at.y - at.y) < tooNear)
    if (stack) {
      stack.points.push(point)
      continue
    }
    const alone: Stack = { key: keyOf(point), at, points: [point] }
    stacks.push(alone)
    grid.set(`${column} ${row}`, [...(grid.get(`${column} ${row}`) ?? []), alone])
  }
  return stacks
}

const step = 34
const firstRing = 44

/** Where each of a fanned stack stands, as offsets from its spot: rings outward, none over another. */
export function fanOffsets(count: number): Pixel[] {
  const offsets: Pixel[] = []
  for (let radius = firstRing; offsets.length < count; radius += step) {
    const room = Math.floor((2 * Math.PI * radius) / step)
    const here = Math.min(room, count - offsets.length)
    for (let n = 0; n < here; n += 1) {
      const angle = (2 * Math.PI * n) / here - Math.PI / 2
      offsets.push({ x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) })
    }
  }
  return offsets
}
