import type { AreaId } from '@huhang/contract'

type Named = { areaId: AreaId; parentId: AreaId | null }

/** From the city down to the area itself, by administrative parents; empty when it is unknown. */
export function areaPath<Area extends Named>(areas: ReadonlyMap<AreaId, Area>, areaId: AreaId): Area[] {
  const path: Area[] = []
  let at = areas.get(areaId)
  while (at !== undefined && !path.includes(at)) {
    path.unshift(at)
    at = at.parentId === null ? undefined : areas.get(at.parentId)
  }
  return path
}
