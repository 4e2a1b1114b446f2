import type { AreaId } from '@huhang/contract'
import type { ClustersView, MapChange, MapPoint } from '@huhang/contract/map'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCount, applyMapChange, emptyMap, keyOf, type MapState, shownOf } from './apply-map-change'

const ids = ['a', 'b', 'c', 'd']
const pointOf = (id: string, lat: number): MapPoint => ({
  layer: 'hazards',
  id,
  pageId: id,
  place: { lat, lng: 116 },
  areaId: '371502' as AreaId,
  tint: 'found',
  isMajor: false,
  label: id,
})
const story = fc
  .array(fc.record({ id: fc.constantFrom(...ids), gone: fc.boolean(), lat: fc.integer({ min: 30, max: 40 }) }), {
    maxLength: 12,
  })
  .map((steps) =>
    steps.map(
      ({ id, gone, lat }, i): MapChange => ({
        position: i + 1,
        layer: 'hazards',
        id,
        point: gone ? null : pointOf(id, lat),
      }),
    ),
  )

/** The server's answer when the log stands at a position. */
function countAt(changes: readonly MapChange[], asOf: number): ClustersView {
  const standing = new Map<string, MapPoint>()
  for (const { position, point, ...thing } of changes.filter((change) => change.position <= asOf)) {
    if (point) standing.set(keyOf(thing), point)
    else standing.delete(keyOf(thing))
  }
  return { asOf, layers: [{ layer: 'hazards', total: standing.size, clusters: [], points: [...standing.values()] }] }
}

const everything = { layers: ['hazards'] as const, has: () => true }
const picture = (state: MapState) =>
  shownOf(state, everything)
    .points.map((point) => `${keyOf(point)} ${point.place.lat}`)
    .sort()
const play = (state: MapState, changes: readonly MapChange[]) => changes.reduce(applyMapChange, state)

test('a change that comes twice leaves the map as it was after the first', () => {
  fc.assert(
    fc.property(story, (changes) => {
      const once = play(emptyMap, changes)
      for (const change of changes) expect(applyMapChange(once, change)).toBe(once)
    }),
  )
})

test('from any count and any resume point before it, the map ends the same', () => {
  fc.assert(
    fc.property(story, fc.nat(12), fc.nat(12), (changes, a, b) => {
      const [resumed, counted] = [Math.min(a, b, changes.length), Math.min(Math.max(a, b), changes.length)]
      const state = play(applyCount(emptyMap, countAt(changes, counted)), changes.slice(resumed))
      expect(picture(state)).toEqual(picture(applyCount(emptyMap, countAt(changes, changes.length))))
    }),
  )
})

test('a count that arrives in the middle of changes, in any order, loses none of them', () => {
  fc.assert(
    fc.property(story, fc.nat(12), fc.nat(12), fc.infiniteStream(fc.nat()), (changes, at, counted, order) => {
      const mixed = changes
        .map((change) => ({ change, sort: order.next().value as number }))
        .sort((x, y) => x.sort - y.sort)
      const shuffled = mixed.map(({ change }) => change)
      const begun = play(emptyMap, shuffled.slice(0, at))
      const ended = play(applyCount(begun, countAt(changes, Math.min(counted, changes.length))), [
        ...shuffled,
        ...changes,
      ])
      expect(picture(ended)).toEqual(picture(applyCount(emptyMap, countAt(changes, changes.length))))
    }),
  )
})

test('a change on a counted layer is drawn at once and asks for a new count', () => {
  const counted: ClustersView = {
    asOf: 5,
    layers: [
      {
        layer: 'hazards',
        total: 900,
        points: [],
        clusters: [
          { layer: 'hazards', key: 'k', place: { lat: 36, lng: 116 }, count: 900, majors: 1, tints: { found: 900 } },
        ],
      },
    ],
  }
  const state = applyMapChange(applyCount(emptyMap, counted), {
    position: 6,
    layer: 'hazards',
    id: 'a',
    point: pointOf('a', 36),
  })
  expect(shownOf(state, everything)).toMatchObject({ stale: true, points: [{ id: 'a' }], clusters: [{ count: 900 }] })
  expect(shownOf(applyCount(state, { ...counted, asOf: 6 }), everything)).toMatchObject({ stale: false, points: [] })
})
