import type { AreaId } from '@huhang/contract'
import type { MapPoint } from '@huhang/contract/map'
import { expect, test } from 'vitest'
import { fanOffsets, stacksOf } from './stacks'

const at = (id: string, lng: number): MapPoint => ({
  layer: 'hazards',
  id,
  pageId: id,
  place: { lat: 0, lng },
  areaId: '371502' as AreaId,
  tint: 'found',
  isMajor: false,
  label: id,
})
const pixelOf = ({ place }: MapPoint) => ({ x: place.lng, y: place.lat })

test('things at one spot are one stack, those apart stand alone', () => {
  const stacks = stacksOf([at('a', 0), at('b', 0), at('c', 5), at('d', 100)], pixelOf)
  expect(stacks.map((stack) => stack.points.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['d']])
})

test('a fanned stack covers nothing: every mark at least 30 px from each other, however many', () => {
  for (const count of [2, 7, 8, 40, 300]) {
    const offsets = fanOffsets(count)
    expect(offsets).toHaveLength(count)
    const nearest = Math.min(
      ...offsets.flatMap((a, i) => offsets.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    )
    expect(nearest).toBeGreaterThanOrEqual(30)
  }
})
