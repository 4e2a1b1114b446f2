import type { AreaId, Place } from '@huhang/contract'
import { type MapCluster, MapLayer, type MapPoint } from '@huhang/contract/map'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fanOffsets } from './fan'
import { gather, overlaps, pointSize } from './gather'

const point = (id: string, lng: number, more: Partial<MapPoint> = {}): MapPoint => ({
  layer: 'hazards',
  id,
  pageId: id,
  place: { lat: 0, lng },
  areaId: '371502' as AreaId,
  tint: 'found',
  isMajor: false,
  label: id,
  ...more,
})
const cluster = (key: string, lng: number, count: number, more: Partial<MapCluster> = {}): MapCluster => ({
  layer: 'premises',
  key,
  place: { lat: 0, lng },
  count,
  majors: 0,
  tints: { blue: count },
  ...more,
})
const pixelOf = ({ lat, lng }: Place) => ({ x: lng, y: lat })

test('things at one spot are one mark, those apart stand alone', () => {
  const marks = gather([point('a', 0), point('b', 0), point('c', 5), point('d', 100)], [], pixelOf)
  expect(marks.map(({ points }) => points.map(({ id }) => id).sort())).toEqual([['a', 'b', 'c'], ['d']])
})

test('MP-7 clusters of different layers at one cell are one mark with a row a layer, counted by grade', () => {
  const marks = gather(
    [point('i', 10, { layer: 'incidents', tint: 'received', isMajor: true })],
    [cluster('k', 0, 40), cluster('k', 8, 3, { layer: 'hazards', tints: { found: 2, assigned: 1 }, majors: 1 })],
    pixelOf,
  )
  expect(marks).toHaveLength(1)
  expect(marks[0]?.tallies).toEqual([
    { ...cluster('k', 0, 40) },
    { ...cluster('k', 8, 3, { layer: 'hazards', tints: { found: 2, assigned: 1 }, majors: 1 }) },
    { layer: 'incidents', count: 1, majors: 1, tints: { received: 1 } },
  ])
  expect(marks[0]).toMatchObject({ isCounted: true, count: 44, place: { lng: 0 } })
})

const spot = { lat: fc.integer({ min: 0, max: 400 }), lng: fc.integer({ min: 0, max: 600 }) }
const layer = fc.constantFrom(...MapLayer.options)
const things = fc.record({
  points: fc.array(fc.record({ ...spot, layer }), { maxLength: 60 }),
  clusters: fc.array(fc.record({ ...spot, layer, count: fc.integer({ min: 1, max: 5000 }) }), { maxLength: 30 }),
})

test('MP-7 however crowded, no mark covers another and everything is counted once', () => {
  fc.assert(
    fc.property(things, ({ points, clusters }) => {
      const marks = gather(
        points.map(({ lat, lng, layer }, i) => point(String(i), 0, { place: { lat, lng }, layer })),
        clusters.map(({ lat, lng, layer, count }, i) => cluster(String(i), 0, count, { place: { lat, lng }, layer })),
        pixelOf,
      )
      for (const [i, a] of marks.entries()) for (const b of marks.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
      const total = points.length + clusters.reduce((sum, { count }) => sum + count, 0)
      expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      for (const mark of marks) expect(mark.tallies.reduce((sum, { count }) => sum + count, 0)).toBe(mark.count)
    }),
  )
})

test('the order in which things arrive changes no mark', () => {
  const some = [point('a', 0), point('b', 20), point('c', 40), point('d', 61), point('e', 130)]
  const picture = (points: MapPoint[]) =>
    gather(points, [cluster('k', 300, 9)], pixelOf).map(({ key, count }) => [key, count])
  expect(picture(some.toReversed())).toEqual(picture(some))
})

test('a fanned crowd covers nothing: every mark apart from each other, however many', () => {
  for (const count of [2, 7, 8, 40, 300]) {
    const offsets = fanOffsets(count)
    expect(offsets).toHaveLength(count)
    const nearest = Math.min(
      ...offsets.flatMap((a, i) => offsets.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    )
    expect(nearest).toBeGreaterThan(pointSize)
  }
})
