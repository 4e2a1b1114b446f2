import type { AreaId } from '@huhang/contract'
import type { MapLayer, MapPoint, MapTint } from '@huhang/contract/map'
import { type Db, sql } from '../kernel'
import { type MapWindow, rowsInWindow, windowConditions } from './map-clusters'
import { layerSources } from './map-layers'

type PointRow = {
  id: string
  pageId: string
  areaId: AreaId
  lat: number
  lng: number
  tint: MapTint
  isMajor: boolean
}

async function named(db: Db, layer: MapLayer, rows: readonly PointRow[]): Promise<MapPoint[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const labels = await db.rows<{ id: string; label: string }>(layerSources[layer].labels(ids))
  const byId = new Map(labels.map(({ id, label }) => [id, label]))
  return rows.map(({ lat, lng, ...row }) => ({ layer, ...row, place: { lat, lng }, label: byId.get(row.id) ?? null }))
}

const columns = sql`t."id", t."pageId", t."areaId", t."lat", t."lng", t."tint", t."isMajor"`

/** The things themselves in a window, by id. They are found by cell first and put in order then. */
export async function pointsInWindow(db: Db, layer: MapLayer, window: MapWindow, limit: number): Promise<MapPoint[]> {
  const rows = await db.rows<PointRow>(
    sql`WITH t AS MATERIALIZED (
          SELECT ${columns} FROM ${rowsInWindow(layer, window)} WHERE ${windowConditions(window)}
        ) SELECT * FROM t ORDER BY "id" LIMIT ${limit}::int`,
    { prepare: true },
  )
  return named(db, layer, rows)
}

/** These things as they are now, over or not; what is missing from the answer is on no map. */
export async function pointsById(db: Db, layer: MapLayer, ids: readonly string[]): Promise<MapPoint[]> {
  const rows = await db.rows<PointRow>(
    sql`SELECT ${columns} FROM (${layerSources[layer].rows(true)}) t WHERE t."id" = ANY(${[...ids]}::uuid[])`,
    { prepare: true },
  )
  return named(db, layer, rows)
}
