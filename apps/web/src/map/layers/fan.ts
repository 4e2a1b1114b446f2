import type { Pixel } from './gather'

const step = 34
const firstRing = 64

/** Where each of a fanned crowd stands, as offsets from its spot: rings outward, none over another. */
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
