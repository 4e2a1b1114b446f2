import type { Instant, LocalDay } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useNow } from '../app/now'

const zone = 'Asia/Shanghai'
const day = 86_400_000
/** The city's clock, read as if it were UTC. */
const cityDay = (moment: number) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10)
const yearOf = (moment: number) => cityDay(moment).slice(0, 4)

/** English here is read by whoever reads 24 hours and the day before the month. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

const exact = (at: string, language: string) =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: zone,
    hourCycle: 'h23',
  }).format(new Date(at))

/** Another year than this one is said. */
const shortened = (at: string, now: number, language: string) =>
  new Intl.DateTimeFormat(localeOf(language), {
    ...(yearOf(Date.parse(at)) === yearOf(now) ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at))

function relative(at: string, now: number, language: string): string {
  const seconds = Math.round((Date.parse(at) - now) / 1000)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const size = Math.abs(seconds)
  if (size < 60) return format.format(0, 'minute')
  if (size < 3600) return format.format(Math.trunc(seconds / 60), 'minute')
  if (size < 86_400) return format.format(Math.trunc(seconds / 3600), 'hour')
  return Math.abs(seconds) < 7 * 86_400
    ? format.format(Math.trunc(seconds / 86_400), 'day')
    : shortened(at, now, language)
}

/** A moment: relative on the screen, exact with its zone on hover. `exactly` shows it in full (records, print). */
export function When({ at, exactly }: { at: Instant | string; exactly?: boolean }) {
  const { i18n } = useTranslation()
  const now = useNow()
  const full = `${exact(at, i18n.language)} UTC+8`
  return (
    <time dateTime={at} title={full}>
      {exactly ? full : relative(at, now, i18n.language)}
    </time>
  )
}

/** From one moment to another, the day said once: 21 Nov 2026 12:30–13:06. */
export function FromTo({ from, to }: { from: Instant; to: Instant | null }) {
  const { i18n } = useTranslation()
  const clock = new Intl.DateTimeFormat(localeOf(i18n.language), {
    timeStyle: 'short',
    timeZone: zone,
    hourCycle: 'h23',
  })
  const dayOf = (at: Instant) => cityDay(Date.parse(at))
  const worded = (at: Instant) => `${dayWords(dayOf(at), i18n.language)} ${clock.format(new Date(at))}`
  const end = to === null ? '' : `–${dayOf(to) === dayOf(from) ? clock.format(new Date(to)) : worded(to)}`
  return (
    <span title="UTC+8">
      {worded(from)}
      {end}
    </span>
  )
}

/** A day in words of a language. */
export const dayWords = (on: LocalDay | string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  )

const weekdayWords = (on: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))

/** A day in the city's zone. */
export function Day({ on, weekday }: { on: LocalDay | string; weekday?: boolean }) {
  const { i18n } = useTranslation()
  const words = dayWords(on, i18n.language)
  return <time dateTime={on}>{weekday ? `${words} · ${weekdayWords(on, i18n.language)}` : words}</time>
}

/** Whole days from today in the city's zone until a day: negative when it is past. */
export function daysUntil(on: string, now: number): number {
  const today = cityDay(now)
  return Math.round((Date.parse(`${on}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day)
}

/** 340 m, 2.4 km. */
export function Distance({ metres }: { metres: number }) {
  const { t } = useTranslation('ui')
  return (
    <span className="number">
      {metres < 995
        ? t('metres', { value: Math.round(metres / 10) * 10 })
        : t('kilometres', { value: (metres / 1000).toFixed(metres < 10_000 ? 1 : 0) })}
    </span>
  )
}
