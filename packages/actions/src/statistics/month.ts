import type { AreaId } from '@huhang/contract'
import { type AreaPartView, type Counts, MonthQuestion, MonthView, type PartView } from '@huhang/contract/statistics'
import { type Cut, countMonths, countParts, countRows, listOverdue, noCounts, type PartCount } from '@huhang/db/read'
import { monthSpan, plusMonths } from '@huhang/domain/kernel'
import { defineRead, type Look } from '../kernel/read'
import { cutOf, namedArea, partsOf } from './cut'
import { remembered } from './remembered'

const overdueShown = 50

type Parts = { now: Counts; before: Counts; yearAgo: Counts }
const slots = ['now', 'before', 'yearAgo'] as const

function keyed(counts: readonly PartCount[]): Map<string | null, Parts> {
  const parts = new Map<string | null, Parts>()
  for (const { key, slot, measure, n } of counts) {
    const part = parts.get(key) ?? { now: noCounts(), before: noCounts(), yearAgo: noCounts() }
    parts.set(key, part)
    const name = slots[slot]
    if (name !== undefined) part[name][measure] += n
  }
  return parts
}

const byKey = (counts: readonly PartCount[]): PartView[] =>
  [...keyed(counts)]
    .map(([key, part]) => ({ key, ...part }))
    .sort((one, other) => (one.key ?? '\uFFFF').localeCompare(other.key ?? '\uFFFF', 'en'))

async function countMonth(question: MonthQuestion, cut: Cut, look: Look): Promise<MonthView> {
  const { city, areas } = look
  const { db } = city
  const months = Array.from({ length: 13 }, (_, index) => plusMonths(question.month, index - 12))
  const at = (back: number): Cut => ({ ...cut, ...monthSpan(plusMonths(question.month, -back)) })
  const area = await namedArea(question.areaId, look)
  const { areaId } = area
  const { parts, rest } = await partsOf(areaId, look)
  const shownUnder = new Map<string, string[]>(rest.map((id) => [id, [areaId]]))
  for (const { id } of parts)
    for (const below of areas.below(id)) shownUnder.set(below, [...(shownUnder.get(below) ?? []), id])
  const [series, counts, overdue, overdueCount] = await Promise.all([
    countMonths(db, [at(12), ...Array.from({ length: 12 }, (_, index) => at(11 - index))]),
    // In the order of `slots`.
    countParts(db, [cut, at(1), at(12)], shownUnder),
    listOverdue(db, cut, overdueShown),
    countRows(db, 'overdue', cut),
  ])
  const last = series.at(-1)
  if (last !== undefined) last.overdue = overdueCount
  const of = (by: PartCount['by']) => counts.filter((count) => count.by === by)
  const counted = keyed(of('area'))
  const ofArea = (id: AreaId) => counted.get(id) ?? { now: noCounts(), before: noCounts(), yearAgo: noCounts() }
  return {
    month: question.month,
    asOf: cut.today,
    zone: city.zone,
    area,
    months: months.map((each, index) => ({ month: each, counts: series[index] ?? noCounts() })),
    byArea: [
      ...parts.map(
        ({ id, name, nameEn, isZone }): AreaPartView => ({
          areaId: id,
          name,
          nameEn,
          kind: isZone ? 'zone' : 'part',
          ...ofArea(id),
        }),
      ),
      { ...area, kind: 'rest' as const, ...ofArea(areaId) },
    ],
    byIndustry: byKey(of('industry')),
    byKind: byKey(of('kind')),
    overdue,
  }
}

/** The month: every measure in thirteen months, its parts, and what is overdue today. @throws `record.not-found` */
export const month = defineRead({
  name: 'statistics.month',
  question: MonthQuestion,
  view: MonthView,
  async answer(question, look): Promise<MonthView> {
    const cut = await cutOf(question.month, question, look)
    const everything = JSON.stringify([question, cut])
    return remembered(look.city.db, everything, () => countMonth(question, cut, look))
  },
})
