import type { AreaId } from '@huhang/contract'
import { AreaKind, AreaTreeView, type AreaView, AskAreaTree } from '@huhang/contract/areas'
import { findAreasUnder, findTowns, type Row } from '@huhang/db/stores'
import { defineRead } from '../kernel'

const viewOf = (row: Row<'area'>, isMine: boolean): AreaView => ({
  areaId: row.id as AreaId,
  kind: AreaKind.parse(row.kind),
  name: row.name,
  nameEn: row.nameEn,
  pinyin: row.pinyin,
  parentId: row.parentId as AreaId | null,
  managedById: row.managedById as AreaId | null,
  lat: row.lat,
  lng: row.lng,
  isMine,
})

/** City, counties, zones and towns; the names of areas are public, and which are mine is said of each. */
export const tree = defineRead({
  name: 'areas.tree',
  question: AskAreaTree,
  view: AreaTreeView,
  async answer({ under }, { city, scope, areas }) {
    const rows = under === undefined ? await findTowns(city.db) : await findAreasUnder(city.db, under)
    return {
      root: areas.root,
      areas: rows.map((row) => viewOf(row, scope.everywhere || scope.areaIds.has(row.id as AreaId))),
    }
  },
})
