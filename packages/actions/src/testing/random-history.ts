import type { IncidentCategory } from '@huhang/contract/dispatch'
import type { HazardGrade } from '@huhang/contract/hazards'
import type { InspectionKind } from '@huhang/contract/inspections'
import fc from 'fast-check'

/** Where it happens: below a county, below a zone's town too, on a county, on the city itself. `under`: where it is shown. */
export const historyPlaces = [
  { areaId: '371502001', industry: 'C34', under: ['371502'] },
  { areaId: '371502008', industry: 'C13', under: ['371502', 'z:jingkai'] },
  { areaId: '371502', industry: 'H62', under: ['371502'] },
  { areaId: '371521', industry: 'H61', under: ['371521'] },
  { areaId: '371500', industry: 'L72', under: [] },
] as const
export type HistoryPlace = (typeof historyPlaces)[number]

export const historyDays = 89

const kinds = ['routine', 'special', 'random', 'joint', 'supervision'] as const satisfies InspectionKind[]
const categories = ['drowning', 'missing', 'trapped'] as const satisfies IncidentCategory[]

/** When, in minutes since the first day began: a third of all beside a midnight, where days and months part. */
const moment = fc
  .tuple(
    fc.nat({ max: historyDays - 1 }),
    fc.oneof(fc.nat({ max: 1439 }), fc.constantFrom(0, 1), fc.constantFrom(1438, 1439)),
  )
  .map(([day, minute]) => day * 1440 + minute)

const hours = (most: number) => fc.integer({ min: 2, max: most })

/** What becomes of a hazard, each wait in hours. */
export type Fate = {
  grade: HazardGrade
  deadlineDays: number
  end: 'on-spot' | 'left' | 'annulled' | 'handed-over' | 'fixed'
  extension: { granted: boolean; moreDays: number } | null
  rejections: number
  isCase: boolean
  isVerified: boolean
  wait: number
}
const fate: fc.Arbitrary<Fate> = fc.record({
  grade: fc.constantFrom<HazardGrade>('general', 'general', 'general', 'major'),
  deadlineDays: fc.integer({ min: 2, max: 25 }),
  end: fc.constantFrom('on-spot', 'left', 'annulled', 'handed-over', 'fixed', 'fixed', 'fixed', 'fixed'),
  extension: fc.option(fc.record({ granted: fc.boolean(), moreDays: fc.integer({ min: 1, max: 20 }) })),
  rejections: fc.nat({ max: 2 }),
  isCase: fc.boolean(),
  isVerified: fc.constantFrom(true, true, false),
  wait: hours(400),
})

export type VisitStory = {
  at: number
  place: number
  kind: (typeof kinds)[number]
  inspectors: 2 | 3
  hasTrip: boolean
  hazards: Fate[]
}
const visit: fc.Arbitrary<VisitStory> = fc.record({
  at: moment,
  place: fc.nat({ max: historyPlaces.length - 1 }),
  kind: fc.constantFrom(...kinds),
  inspectors: fc.constantFrom<2 | 3>(2, 3),
  hasTrip: fc.boolean(),
  hazards: fc.array(fate, { maxLength: 3 }),
})

export type SortieStory = {
  at: number
  place: number
  category: (typeof categories)[number]
  isExercise: boolean
  hasMission: boolean
  /** Hours from check-in to home; null: nobody has seen them home. */
  served: (number | null)[]
}
const sortie: fc.Arbitrary<SortieStory> = fc.record({
  at: moment,
  place: fc.nat({ max: historyPlaces.length - 1 }),
  category: fc.constantFrom(...categories),
  isExercise: fc.constantFrom(false, false, false, true),
  hasMission: fc.constantFrom(true, true, true, false),
  served: fc.array(fc.option(hours(9)), { minLength: 1, maxLength: 2 }),
})

export type HistoryStory = { visits: VisitStory[]; sorties: SortieStory[]; asOf: number; place: number }

/** Three months of a city, and the moment at which somebody asks what they add up to: what comes later is not told yet. */
export const historyStory: fc.Arbitrary<HistoryStory> = fc.record({
  visits: fc.array(visit, { minLength: 16, maxLength: 22 }),
  sorties: fc.array(sortie, { minLength: 5, maxLength: 8 }),
  asOf: fc.integer({ min: 62 * 1440, max: (historyDays + 15) * 1440 }),
  place: fc.nat({ max: historyPlaces.length - 1 }),
})

export function placeOf(index: number): HistoryPlace {
  const place = historyPlaces[index]
  if (place === undefined) throw new Error('a place of the history')
  return place
}
