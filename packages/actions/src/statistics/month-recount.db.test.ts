import type { LocalMonth } from '@huhang/contract'
import {
  CountMeasure,
  type Counts,
  ExportQuestion,
  type MeasureRowView,
  MonthQuestion,
  type MonthView,
  RowsQuestion,
} from '@huhang/contract/statistics'
import { plusMonths } from '@huhang/domain/kernel'
import { sheetCells } from '@huhang/formats/testing'
import { actorOf, people } from '@huhang/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { look } from '../kernel'
import { peopledCity, type TestCity } from '../testing'
import { dayAt, type Ledger } from '../testing/history-notes'
import { historyStory, placeOf } from '../testing/random-history'
import { type Counted, recount, sum } from '../testing/recount'
import { tellHistory } from '../testing/tell-history'
import { exportRows, statisticsReads as reads } from './index'

const manager = actorOf(people.manager)

async function rowsOf(city: TestCity, question: object): Promise<{ total: number; rows: MeasureRowView[] }> {
  const rows: MeasureRowView[] = []
  for (let after: string | undefined; ; ) {
    const page = await look(
      city,
      reads.rows,
      RowsQuestion.parse({ ...question, limit: 7, ...(after === undefined ? {} : { after }) }),
      manager,
    )
    rows.push(...page.rows)
    if (page.next === null) return { total: page.total, rows }
    after = page.next
  }
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
const subjectsOf = (rows: readonly MeasureRowView[]) => idsOf(rows.map(({ subject }) => subject))

/** The numbers of a part or a whole, next to those counted again. What is overdue is no number of a part. */
function sameCounts(shown: Counts, told: (measure: CountMeasure) => Counted[], where: string) {
  for (const measure of CountMeasure.options.filter((each) => each !== 'overdue'))
    expect(shown[measure], `${measure} ${where}`).toBeCloseTo(sum(told(measure)), 6)
}

/** Parts that hold all rows and share none add up to the whole; an enterprise may be visited in several. */
function addsUp(parts: readonly { now: Counts }[], whole: Counts, where: string) {
  for (const measure of CountMeasure.options.filter((each) => each !== 'overdue' && each !== 'enterprises')) {
    const total = parts.reduce((all, { now }) => all + now[measure], 0)
    expect(total, `${measure} ${where}`).toBeCloseTo(whole[measure], 6)
  }
}

function sameParts(view: MonthView, ledger: Ledger, today: string) {
  const monthBefore = view.months.at(-2)?.month ?? ''
  const whole = view.months.at(-1)?.counts
  const part = (name: string, shown: { now: Counts; before: Counts }, within: (counted: Counted) => boolean) => {
    sameCounts(shown.now, (measure) => recount(measure, ledger, today, { month: view.month, within }), name)
    sameCounts(shown.before, (measure) => recount(measure, ledger, today, { month: monthBefore, within }), name)
  }
  for (const area of view.byArea)
    part(area.areaId, area, ({ place }) =>
      area.kind === 'rest' ? place.under.length === 0 : (place.under as readonly string[]).includes(area.areaId),
    )
  for (const { key, ...shown } of view.byIndustry) part(`industry ${key}`, shown, ({ industry }) => industry === key)
  for (const { key, ...shown } of view.byKind) part(`kind ${key}`, shown, ({ kind }) => kind === key)
  if (whole === undefined) throw new Error('a month without numbers')
  addsUp(
    view.byArea.filter(({ kind }) => kind !== 'zone'),
    whole,
    'by area',
  )
  addsUp(view.byIndustry, whole, 'by industry')
  addsUp(view.byKind, whole, 'by kind')
}

test('ST-1 whatever happened in three months, every number is what a clerk counts from what was said, and its rows and its workbook are these', async () => {
  await fc.assert(
    fc.asyncProperty(historyStory, async (story) => {
      const city = await peopledCity()
      try {
        const ledger = await tellHistory(city, story)
        const today = dayAt(story.asOf)
        const month = today.slice(0, 7) as LocalMonth
        const view = await look(city, reads.month, MonthQuestion.parse({ month }), manager)
        for (const { month: each, counts } of view.months)
          sameCounts(counts, (measure) => recount(measure, ledger, today, { month: each }), each)
        sameParts(view, ledger, today)

        const { areaId, industry } = placeOf(story.place)
        const filter = { areaId, industry: industry.slice(0, 1) }
        const within = (counted: Counted) => counted.industry === filter.industry && isIn(areaId, counted)
        for (const measure of CountMeasure.options) {
          for (const each of [month, plusMonths(month, -1)]) {
            const told = recount(measure, ledger, today, { month: each })
            const { total, rows } = await rowsOf(city, { measure, month: each })
            expect(total, `${measure} ${each}`).toBeCloseTo(sum(told), 6)
            expect(subjectsOf(rows), `${measure} ${each}`).toEqual(idsOf(told))
          }
          const told = recount(measure, ledger, today, { month })
          const { bytes } = await exportRows(city, manager, ExportQuestion.parse({ measure, month }))
          expect(
            sheetCells(bytes)
              .slice(1)
              .map((cells) => cells.at(-1)?.text ?? '')
              .sort(),
            measure,
          ).toEqual(idsOf(told))
          const filtered = recount(measure, ledger, today, { month, within })
          const some = await rowsOf(city, { measure, month, ...filter })
          expect([some.total, subjectsOf(some.rows)], `${measure} filtered`).toEqual([sum(filtered), idsOf(filtered)])
        }
      } finally {
        await city.close()
      }
    }),
    // A failure is made smaller for a minute at most.
    { numRuns: 3, interruptAfterTimeLimit: 60_000 },
  )
}, 120_000)

/** Whether a row lies in an area or below it. */
const isIn = (areaId: string, { place }: Counted) =>
  areaId === '371500' || place.areaId === areaId || (place.under as readonly string[]).includes(areaId)
