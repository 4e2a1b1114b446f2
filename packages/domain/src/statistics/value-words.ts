import type { MeasureId } from '@huhang/contract/statistics'
import type { Language } from '../words'
import type { Change } from './compare'
import { isRate, measureOf } from './measures'

const whole = { 'zh-CN': new Intl.NumberFormat('zh-CN'), en: new Intl.NumberFormat('en') }
const oneDigit = {
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
}

/** A value as it is read; “—” when there is none. Hours with one digit, rates in percent with one digit. */
export function valueText(id: MeasureId, value: number | null, language: Language): string {
  if (value === null) return '—'
  if (isRate(id)) return `${oneDigit[language].format(value * 100)}%`
  return (id === 'volunteer-hours' ? oneDigit : whole)[language].format(value)
}

const size = (id: MeasureId, { kind, by }: Change, language: Language) => {
  const amount = oneDigit[language].format(Math.abs(kind === 'relative' ? by * 100 : by))
  if (kind === 'relative') return `${amount}%`
  if (kind === 'points') return language === 'zh-CN' ? `${amount}个百分点` : `${amount} pp`
  const { unit } = measureOf(id)
  return language === 'zh-CN' ? `${amount}${unit.zh}` : `${amount} ${unit.en}`
}

const verbs = {
  'zh-CN': { up: '上升', down: '下降', same: '持平' },
  en: { up: 'up', down: 'down', same: 'unchanged' },
} as const

/** “+12.5%”, “−3 visits”, “持平”: for tables and cards; null: nothing to compare with. */
export function changeMark(id: MeasureId, change: Change | null, language: Language): string | null {
  if (change === null) return null
  if (change.by === 0) return verbs[language].same
  return `${change.by > 0 ? '+' : '−'}${size(id, change, language)}`
}

/** “上升12.5%”, “down 3 visits”, “持平”; null: nothing to compare with. */
export function changeText(id: MeasureId, change: Change | null, language: Language): string | null {
  if (change === null) return null
  const words = verbs[language]
  const amount = size(id, change, language)
  if (change.by === 0) return words.same
  const verb = change.by > 0 ? words.up : words.down
  return language === 'zh-CN' ? `${verb}${amount}` : `${verb} ${amount}`
}
