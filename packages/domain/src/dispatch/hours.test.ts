import { type Instant, instantOf } from '@huhang/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { continuousWork, guarded, merged, type Stretch, serviceMinutes, serviceOf, within } from './hours'
import { defaultHours } from './settings'

const minute = 60_000
const start = Date.UTC(2025, 4, 1)
const at = (minutes: number): Instant => instantOf(start + minutes * minute)
const stretch = (from: number, until: number): Stretch => ({ from: at(from), until: at(until) })

const anyStretch = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => stretch(from, from + length))
const anyStretches = fc.array(anyStretch, { maxLength: 12 })
const minutesOf = ({ from, until }: Stretch) => (Date.parse(until) - Date.parse(from)) / minute

test('DI-12 two missions at once are one hour an hour', () => {
  expect(serviceMinutes([stretch(0, 60), stretch(30, 90)], defaultHours)).toBe(90)
  expect(serviceMinutes([stretch(0, 60), stretch(60, 90)], defaultHours)).toBe(90)
  expect(serviceMinutes([stretch(0, 60), stretch(120, 150)], defaultHours)).toBe(90)
  expect(serviceMinutes([], defaultHours)).toBe(0)
})

test('DI-12 a forgotten check-out counts a day and says so', () => {
  const forgotten = stretch(0, 3000)
  expect(guarded(forgotten, defaultHours)).toEqual({ ...stretch(0, 1440), capped: true })
  expect(serviceMinutes([forgotten], defaultHours)).toBe(1440)
  expect(guarded(stretch(0, 1440), defaultHours).capped).toBe(false)
})

test('DI-12 minutes are exact, half hours only where the city wants them', () => {
  const forty = [{ from: at(0), until: instantOf(start + 40 * minute + 29_000) }]
  expect(serviceMinutes(forty, defaultHours)).toBe(40)
  expect(serviceMinutes(forty, { ...defaultHours, roundTo: 'half-hour' })).toBe(30)
  expect(serviceMinutes([stretch(0, 46)], { ...defaultHours, roundTo: 'half-hour' })).toBe(60)
})

test('DI-12 service runs from check-in to check-out; with travel excluded, from the scene to release', () => {
  const times = { checkedInAt: at(0), onSceneAt: at(40), releasedAt: at(200), homeAt: at(250) }
  expect(serviceOf(times, defaultHours)).toEqual(stretch(0, 250))
  expect(serviceOf(times, { ...defaultHours, excludeTravel: true })).toEqual(stretch(40, 200))
  expect(serviceOf({ ...times, onSceneAt: null }, { ...defaultHours, excludeTravel: true })).toEqual(stretch(0, 200))
  expect(serviceOf({ ...times, homeAt: null }, defaultHours)).toBeNull()
  expect(serviceOf({ ...times, homeAt: null }, defaultHours, at(300))).toEqual(stretch(0, 300))
  expect(serviceOf({ checkedInAt: null, onSceneAt: null, releasedAt: null, homeAt: null }, defaultHours)).toBeNull()
})

test('DI-12 order and repetition of stretches change nothing', () => {
  fc.assert(
    fc.property(anyStretches, (stretches) => {
      const minutes = serviceMinutes(stretches, defaultHours)
      expect(serviceMinutes(stretches.toReversed(), defaultHours)).toBe(minutes)
      expect(serviceMinutes([...stretches, ...stretches], defaultHours)).toBe(minutes)
    }),
  )
})

test('DI-12 hours are never more than the sum, never less than the longest, never more than the clock', () => {
  fc.assert(
    fc.property(anyStretches, (stretches) => {
      const minutes = serviceMinutes(stretches, defaultHours)
      const lengths = stretches.map(minutesOf)
      expect(minutes).toBeLessThanOrEqual(lengths.reduce((a, b) => a + b, 0))
      expect(minutes).toBeGreaterThanOrEqual(Math.max(0, ...lengths))
      const covered = merged(stretches)
      const first = covered[0]
      const last = covered.at(-1)
      if (first && last) expect(minutes).toBeLessThanOrEqual(minutesOf({ from: first.from, until: last.until }))
    }),
  )
})

test('DI-12 merged stretches are in order and do not touch', () => {
  fc.assert(
    fc.property(anyStretches, (stretches) => {
      const covered = merged(stretches)
      for (const [index, next] of covered.slice(1).entries()) {
        const before = covered[index]
        expect(before && before.until < next.from).toBe(true)
      }
    }),
  )
})

test('DI-12 hours of a span and of the rest add up', () => {
  fc.assert(
    fc.property(anyStretches, fc.integer({ min: 0, max: 6000 }), (stretches, cut) => {
      const parts = (span: Stretch) => stretches.flatMap((one) => within(one, span) ?? [])
      const early = serviceMinutes(parts(stretch(0, cut)), defaultHours)
      const late = serviceMinutes(parts(stretch(cut, 10_000)), defaultHours)
      expect(early + late).toBe(serviceMinutes(stretches, defaultHours))
    }),
  )
})

test('DI-5 short breaks are no rest; a pause of the set length starts the count anew', () => {
  const services = [stretch(0, 300), stretch(360, 660)]
  expect(continuousWork(services, at(700), 480)).toEqual({ workedMinutes: 600, pausedMinutes: 40 })
  expect(continuousWork(services, at(660 + 480), 480)).toEqual({ workedMinutes: 0, pausedMinutes: 480 })
  expect(continuousWork([stretch(0, 300), stretch(900, 960)], at(1000), 480).workedMinutes).toBe(60)
  expect(continuousWork([], at(0), 480).workedMinutes).toBe(0)
})
