import type { Counts, MeasureId } from '@huhang/contract/statistics'
import { isRate, rateMeasures } from './measures'

/** ST-3: the value of a measure; a rate over nothing is null and read as “—”, never as 0 or 100 %. */
export function valueIn(id: MeasureId, counts: Counts): number | null {
  if (!isRate(id)) return counts[id]
  const { of, over } = rateMeasures[id]
  return counts[over] === 0 ? null : counts[of] / counts[over]
}

/** `relative`: part of the base; `absolute`: in the measure's unit; `points`: percentage points between two rates. */
export type Change = { kind: 'relative' | 'absolute' | 'points'; by: number }

/**
 * ST-4: 同比 and 环比 are the change against the base; over a base of zero the absolute change. ST-5: two rates differ
 * by percentage points. Null: there is nothing to compare with.
 */
export function changeOf(id: MeasureId, now: Counts, base: Counts | undefined): Change | null {
  if (base === undefined) return null
  const [to, from] = [valueIn(id, now), valueIn(id, base)]
  if (to === null || from === null) return null
  if (isRate(id)) return { kind: 'points', by: (to - from) * 100 }
  return from === 0 ? { kind: 'absolute', by: to - from } : { kind: 'relative', by: (to - from) / from }
}
