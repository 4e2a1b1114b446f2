import type { HazardView } from '@huhang/contract/hazards'
import type { HazardRecord } from '@huhang/db/stores'

/** What may be shown of a hazard: all of it but its cell. */
export function hazardViewOf(hazard: HazardRecord): HazardView {
  const { cell: _cell, ...view } = hazard
  return view
}
