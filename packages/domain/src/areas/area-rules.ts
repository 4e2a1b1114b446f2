import { type AreaId, fail } from '@huhang/contract'
import type { NewArea } from '@huhang/contract/areas'
import { kindOfCode, parentOfCode } from './area-codes'

/**
 * AR-1, AR-2: an area's kind and parent are those of its code; AR-6: both its parents are known, or come
 * before it in the same list.
 * @throws `area.code-mismatch` `area.parent-unknown`
 */
export function checkAreas(areas: readonly NewArea[], isKnown: (areaId: AreaId) => boolean): void {
  const laid = new Set<AreaId>()
  for (const area of areas) {
    const { areaId, kind, parentId, managedById } = area
    const expected = parentOfCode(areaId)
    if (kindOfCode(areaId) !== kind || (expected !== null && expected !== parentId))
      fail('area.code-mismatch', { areaId, kind })
    for (const above of [parentId, managedById])
      if (above !== null && !laid.has(above) && !isKnown(above))
        fail('area.parent-unknown', { areaId, parentId: above })
    laid.add(areaId)
  }
}
