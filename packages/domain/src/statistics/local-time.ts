import { tz } from '@date-fns/tz'
import { type Instant, instantOf, type LocalDay } from '@huhang/contract'
import { parseISO } from 'date-fns'

/** The moment of a local day and time of day (`HH:mm` or `HH:mm:ss`) in a zone. */
export const instantIn = (zone: string, on: LocalDay, time: string): Instant =>
  instantOf(parseISO(`${on}T${time}`, { in: tz(zone) }).getTime())
