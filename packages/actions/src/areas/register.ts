import { AreasRegisteredView, type NewArea, RegisterAreas } from '@huhang/contract/areas'
import { findAreas, insert, type Row, update } from '@huhang/db/stores'
import { checkAreas, isKnownArea } from '@huhang/domain/areas'
import { defineAction } from '../kernel'

export const areaRow = (area: NewArea): Row<'area'> => ({
  id: area.areaId,
  gbCode: area.kind === 'zone' ? null : area.areaId,
  kind: area.kind,
  name: area.name,
  nameEn: area.nameEn,
  pinyin: area.pinyin,
  parentId: area.parentId,
  managedById: area.managedById,
  lat: area.place?.lat ?? null,
  lng: area.place?.lng ?? null,
})

export const isSameArea = (a: Row<'area'>, b: Row<'area'>): boolean =>
  (Object.keys(a) as (keyof Row<'area'>)[]).every((column) => a[column] === b[column])

/** Lays areas that are new and renews those that differ; what is the same is left alone. */
export const register = defineAction({
  name: 'areas.register',
  movesAreas: true,
  command: RegisterAreas,
  view: AreasRegisteredView,
  subjects: (command) => command.areas.map((area) => area.areaId),
  async load({ db }, commands) {
    const ids = commands.flatMap((command) => command.areas.map((area) => area.areaId))
    const standing = new Map((await findAreas(db, ids)).map((row) => [row.id, row]))
    return () => standing
  },
  // The map belongs to the whole city: only who administers all of it may redraw it.
  reach: () => ({ areaId: null }),
  decide(standing, command, moment) {
    checkAreas(command.areas, (areaId) => isKnownArea(moment.areas, areaId))
    const rows = command.areas.map(areaRow)
    const added = rows.filter((row) => !standing.has(row.id))
    const changed = rows.filter((row) => {
      const was = standing.get(row.id)
      return was !== undefined && !isSameArea(was, row)
    })
    const view = { added: added.length, changed: changed.length }
    return {
      view,
      writes: [
        ...added.map((row) => insert('area', row)),
        ...changed.map(({ id, ...set }) => update('area', { id }, null, set)),
      ],
      events: [
        {
          type: 'areas.registered',
          subjectKind: 'area',
          subjectId: moment.areas.root,
          areaId: moment.areas.root,
          payload: view,
        },
      ],
    }
  },
})
