import type { LocalDay } from '@huhang/contract'
import type { Tone } from '../../ui/Badge'

export type ChecklistState = 'coming' | 'force' | 'ended'

/** Where a version stands on a day; nothing writes it. */
export const stateOn = (
  { validFrom, validTo }: { validFrom: LocalDay; validTo: LocalDay | null },
  day: LocalDay,
): ChecklistState => {
  // Ended before it began: it never came into force.
  if (validTo !== null && (validTo < day || validTo < validFrom)) return 'ended'
  return validFrom > day ? 'coming' : 'force'
}

export const stateTone: Readonly<Record<ChecklistState, Tone>> = { coming: 'blue', force: 'green', ended: 'grey' }
