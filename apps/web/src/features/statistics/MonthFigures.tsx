import type { MeasureId, MonthView } from '@huhang/contract/statistics'
import { Figures } from '../../ui/PageHeader'
import { StatLink } from '../../ui/Stat'
import { type MonthSearch, toRows } from './month-search'
import { useMeasureWords } from './use-words'

const first: readonly MeasureId[] = [
  'visits',
  'enterprises',
  'hazards-found',
  'rectification-rate',
  'on-time-rate',
  'missions',
]
const second: readonly MeasureId[] = [
  'person-times',
  'hazards-rectified',
  'major-hazards',
  'incidents',
  'volunteer-hours',
]

/** Six figures and the lesser ones, each with 同比 and 环比; each opens its rows. */
export function MonthFigures({ view, search }: { view: MonthView; search: MonthSearch }) {
  const words = useMeasureWords()
  const now = view.months.at(-1)?.counts
  if (now === undefined) return null
  const [before, yearAgo] = [view.months.at(-2)?.counts, view.months[0]?.counts]
  return [first, second].map((measures) => (
    <Figures key={measures[0]}>
      {measures.map((id) => (
        <StatLink
          key={id}
          {...toRows({ ...search, month: view.month, measure: id })}
          title={words.definition(id)}
          label={words.name(id)}
          value={words.value(id, now)}
          unit={words.unit(id)}
          note={words.compared(id, now, before, yearAgo)}
        />
      ))}
    </Figures>
  ))
}
