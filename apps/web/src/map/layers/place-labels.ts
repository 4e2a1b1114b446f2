import type { Pixel } from './gather'

/** A rectangle on the screen by its middle. */
export type Box = { readonly at: Pixel; readonly size: Pixel }

const touches = (a: Box, b: Box) =>
  Math.abs(a.at.x - b.at.x) < (a.size.x + b.size.x) / 2 && Math.abs(a.at.y - b.at.y) < (a.size.y + b.size.y) / 2

const aside = 36
/** On its place, else a little above or below it, else beside it. */
const shifts = ({ x }: Pixel): Pixel[] => [
  { x: 0, y: 0 },
  ...[22, 34, 46, 58].flatMap((y) => [
    { x: 0, y: -y },
    { x: 0, y },
  ]),
  { x: -(x / 2 + aside), y: 0 },
  { x: x / 2 + aside, y: 0 },
]

/** How far each name moves so that it is under no mark and over no other name; null where there is no room: it is left out. */
export function placeLabels(labels: readonly Box[], marks: readonly Box[]): (Pixel | null)[] {
  const taken = [...marks]
  return labels.map(({ at, size }) => {
    const shift = shifts(size).find(({ x, y }) => {
      const moved = { at: { x: at.x + x, y: at.y + y }, size }
      return !taken.some((other) => touches(moved, other))
    })
    if (shift === undefined) return null
    taken.push({ at: { x: at.x + shift.x, y: at.y + shift.y }, size })
    return shift
  })
}
