import { expect, test } from 'vitest'
import { type Box, placeLabels } from './place-labels'

const box = (x: number, y: number, width = 40, height = 16): Box => ({ at: { x, y }, size: { x: width, y: height } })

test('a name stands on its place where nothing is, and beside a mark that covers it', () => {
  const [free, covered] = placeLabels([box(300, 300), box(0, 0)], [box(0, 0, 64, 46)])
  expect(free).toEqual({ x: 0, y: 0 })
  expect(covered).toEqual({ x: 0, y: -34 })
})

test('of two names at one place the first stays and the second gives way', () => {
  expect(placeLabels([box(0, 0), box(4, 0)], [])).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: -22 },
  ])
})

test('a name without room is left out rather than half covered', () => {
  expect(placeLabels([box(0, 0)], [box(0, 0, 400, 400)])).toEqual([null])
})
