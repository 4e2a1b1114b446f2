import type { HazardView } from '@huhang/contract/hazards'
import type { HazardRecord } from '@huhang/db/stores'

/** What may be shown of a hazard: all of it but what is kept for counting. */
export function hazardViewOf(hazard: HazardRecord): HazardView {
  const { cell: _cell, visitKind: _kind, ...view } = hazard
  return view
}
