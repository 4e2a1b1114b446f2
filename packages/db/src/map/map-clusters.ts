import type { AreaId, Bounds } from '@huhang/contract'
import type { MapCluster, MapLayer, MapTint } from '@huhang/contract/map'
import { type CellRange, cellsAround, parentMask } from '@huhang/geo/cells'
import { metresBetween } from '@huhang/geo/distance'
import { type Db, join, type Sql, sql } from '../kernel'
import { layerSources } from './map-layers'

export type MapWindow = {
  bounds: Bounds
  /** Null: the whole city. */
  areaIds: readonly AreaId[] | null
  withClosed: boolean
}

// Beyond this a window covers so much of the city that one pass over a layer beats many ranges.
const widestByRanges = 30_000

/** The window's cells: everything in it and some beyond, which the rectangle itself takes away again. */
function rangesOf({ south, west, north, east }: Bounds): CellRange[] | null {
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 }
  const reach = Math.max(
    metresBetween(middle, { lat: south, lng: west }),
    metresBetween(middle, { lat: north, lng: west }),
  )
  return reach > widestByRanges ? null : cellsAround(middle, reach)
}

/** Conditions on a layer's rows, named `t`. */
export function windowConditions({ bounds, areaIds }: MapWindow): Sql {
  const parts = [
    sql`t."lat" BETWEEN ${bounds.south}::float8 AND ${bounds.north}::float8`,
    sql`t."lng" BETWEEN ${bounds.west}::float8 AND ${bounds.east}::float8`,
  ]
  if (areaIds) parts.push(sql`t."areaId" = ANY(${[...areaIds]}::text[])`)
  return join(parts, ' AND ')
}

/** A layer's rows in a window, as a FROM clause that names them `t`. */
export function rowsInWindow(layer: MapLayer, window: MapWindow): Sql {
  const rows = layerSources[layer].rows(window.withClosed)
  const ranges = rangesOf(window.bounds)
  if (ranges === null) return sql`(${rows}) t`
  const [from, to] = [ranges.map((range) => String(range.from)), ranges.map((range) => String(range.to))]
  return sql`unnest(${from}::bigint[], ${to}::bigint[]) AS r("from", "to") JOIN (${rows}) t ON t."cell" BETWEEN r."from" AND r."to"`
}

type CountRow = { key: string; tint: MapTint; isMajor: boolean; count: number; lat: number; lng: number }

/** Groups of one parent cell, with counts by tint: the numbers are the database's, not the screen's. */
export async function countClusters(
  db: Db,
  layer: MapLayer,
  window: MapWindow,
  resolution: number,
): Promise<MapCluster[]> {
  const rows = await db.rows<CountRow>(
    sql`SELECT (t."cell" & ${String(parentMask(resolution))}::bigint) AS "key", t."tint", t."isMajor",
          count(*)::int AS "count", sum(t."lat") / count(*) AS "lat", sum(t."lng") / count(*) AS "lng"
        FROM ${rowsInWindow(layer, window)} WHERE ${windowConditions(window)} GROUP BY 1, 2, 3`,
    { prepare: true },
  )
  const clusters = new Map<string, MapCluster>()
  for (const row of rows) {
    const known = clusters.get(row.key)
    if (known === undefined) {
      clusters.set(row.key, {
        layer,
        key: row.key,
        place: { lat: row.lat, lng: row.lng },
        count: row.count,
        majors: row.isMajor ? row.count : 0,
        tints: { [row.tint]: row.count },
      })
      continue
    }
    const share = row.count / (known.count + row.count)
    known.place.lat += (row.lat - known.place.lat) * share
    known.place.lng += (row.lng - known.place.lng) * share
    known.count += row.count
    known.majors += row.isMajor ? row.count : 0
    known.tints[row.tint] = (known.tints[row.tint] ?? 0) + row.count
  }
  return [...clusters.values()]
}
