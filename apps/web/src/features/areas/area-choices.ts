import type { AreaId } from '@huhang/contract'
import type { AreaView } from '@huhang/contract/areas'

const isUnder = (area: AreaView, above: AreaId) => area.parentId === above || area.managedById === above

/** Counties and zones in which something is mine, counties first. */
export function topsOf(areas: readonly AreaView[]): AreaView[] {
  const tops = areas.filter((area) => area.kind === 'county' || area.kind === 'zone')
  return tops
    .filter((top) => top.isMine || areas.some((area) => area.isMine && isUnder(area, top.areaId)))
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'county' ? -1 : 1))
}

/** Towns of mine in a county or run by a zone. */
export const townsUnder = (areas: readonly AreaView[], top: AreaId): AreaView[] =>
  areas.filter((area) => area.kind === 'town' && area.isMine && isUnder(area, top))

/** The area of a place that was moved: a town or zone chosen before stays while the place is in its county or in none. */
export const areaAfterMove = (before: AreaId | '', countyId: AreaId | null): AreaId | '' =>
  countyId === null || before.startsWith(countyId) || before.startsWith('z:') ? before : countyId

/** The county or zone to show for a chosen area: the one chosen last if the area lies there, else its county. */
export function topOf(areas: readonly AreaView[], chosen: AreaId | '', last: AreaId | ''): AreaId | '' {
  const area = areas.find((each) => each.areaId === chosen)
  if (area === undefined) return last
  if (area.kind !== 'town') return area.kind === 'city' ? '' : area.areaId
  return last !== '' && isUnder(area, last) ? last : (area.parentId ?? '')
}
