import type { AreaId } from '@huhang/contract'
import type { AreaKind } from '@huhang/contract/areas'

/** AR-1: what kind of area a code names. Six digits ending in 00 are a city; `z:` is a functional zone. */
export function kindOfCode(areaId: AreaId): AreaKind {
  if (areaId.startsWith('z:')) return 'zone'
  if (areaId.length === 12) return 'village'
  if (areaId.length === 9) return 'town'
  return areaId.endsWith('00') ? 'city' : 'county'
}

/** AR-2: the area above by the code alone: village → town → county → city. Null: a zone's code tells nothing. */
export function parentOfCode(areaId: AreaId): AreaId | null {
  switch (kindOfCode(areaId)) {
    case 'village':
      return areaId.slice(0, 9) as AreaId
    case 'town':
      return areaId.slice(0, 6) as AreaId
    case 'county':
      return `${areaId.slice(0, 4)}00` as AreaId
    default:
      return null
  }
}

/** Counties whose codes were retired, and the code that took their place (茌平县 became a district in 2019). */
const successors: Readonly<Record<string, string>> = { '371523': '371503' }

/** AR-4: a retired county code, and every code below it, leads to its successor. */
export function currentCode(areaId: AreaId): AreaId {
  const successor = successors[areaId.slice(0, 6)]
  return successor === undefined ? areaId : (`${successor}${areaId.slice(6)}` as AreaId)
}
