import type { AreaId, Bounds, Place } from '@huhang/contract'
import type { MapCluster, MapLayer, MapTint } from '@huhang/contract/map'
import { openTints } from '@huhang/domain/map'
import { type CellRange, cellResolution, cellsAround, parentMask, widenRanges } from '@huhang/geo/cells'
import { metresBetween } from '@huhang/geo/distance'
import { type Db, empty, type Sql, sql } from '../kernel'
import { layerSources } from './map-layers'

export type MapWindow = {
  bounds: Bounds
  /** Null: the whole city. */
  areaIds: readonly AreaId[] | null
  withClosed: boolean
}

/** Beyond this a window covers so much of the city that one pass over a layer beats many ranges. */
const widestByRanges = 30_000

/** The window's cells: everything in it and some beyond, which the rectangle itself takes away again. */
function rangesOf({ south, west, north, east }: Bounds): CellRange[] | null {
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 }
  const corners = [
    { lat: south, lng: west },
    { lat: north, lng: west },
  ]
  const reach = Math.max(...corners.map((corner) => metresBetween(middle, corner)))
  return reach > widestByRanges ? null : cellsAround(middle, reach)
}

const inRectangle = ({ south, west, north, east }: Bounds, { lat, lng }: Place) =>
  lat >= south && lat <= north && lng >= west && lng <= east

const inAreas = (areaIds: readonly AreaId[] | null) =>
  areaIds ? sql`t."areaId" = ANY(${[...areaIds]}::text[])` : sql`true`

/** Conditions on a layer's rows, named `t`. */
export const windowConditions = ({ bounds, areaIds }: MapWindow): Sql =>
  sql`t."lat" BETWEEN ${bounds.south}::float8 AND ${bounds.north}::float8
    AND t."lng" BETWEEN ${bounds.west}::float8 AND ${bounds.east}::float8 AND ${inAreas(areaIds)}`

/** Rows in a window's cells, as a FROM clause that names them `t`; their cells are of that resolution, masked. */
function fromCells(rows: Sql, { bounds }: MapWindow, resolution = cellResolution): Sql {
  const ranges = rangesOf(bounds)
  if (ranges === null) return sql`(${rows}) t`
  const whole = widenRanges(ranges, resolution)
  const [from, to] = [whole.map((range) => String(range.from)), whole.map((range) => String(range.to))]
  // OFFSET 0 keeps each range a search of its own by the cell's index; planned together they become one long pass.
  return sql`unnest(${from}::bigint[], ${to}::bigint[]) AS r("from", "to") CROSS JOIN LATERAL (
    SELECT * FROM (${rows}) s WHERE s."cell" BETWEEN r."from" AND r."to" OFFSET 0) t`
}

/** A layer's own rows in a window, as a FROM clause that names them `t`. */
export const rowsInWindow = (layer: MapLayer, window: MapWindow): Sql =>
  fromCells(layerSources[layer].rows(window.withClosed), window)

type CountRow = { key: string; tint: MapTint; isMajor: boolean; count: number; lat: number; lng: number }

const tallied: ReadonlySet<MapLayer> = new Set(['premises', 'hazards'])
const levelFor = (resolution: number) => (resolution <= 7 ? 7 : resolution <= 9 ? 9 : null)

/** The layer's tally at a level and what has not been folded into it yet (`prisma/sql/70-map.sql`). */
function tallyRows(layer: MapLayer, level: number, window: MapWindow): Sql {
  const mask = String(parentMask(level))
  const columns = sql`"areaId", "tint", "isMajor", "n", "lat", "lng"`
  const open =
    layer === 'hazards' && !window.withClosed ? sql`AND "tint" = ANY(${[...openTints.hazards]}::text[])` : empty
  const folded = sql`SELECT "cell", ${columns} FROM map_tally WHERE "layer" = ${layer} AND "level" = ${level}::smallint ${open}`
  const delta = sql`SELECT "cell" & ${mask}::bigint AS "cell", ${columns} FROM map_delta WHERE "layer" = ${layer} ${open}`
  return sql`SELECT t.* FROM ${fromCells(folded, window, level)}
    UNION ALL SELECT t.* FROM (${delta}) t`
}

export function cellCounts(layer: MapLayer, window: MapWindow, resolution: number): Sql {
  const key = sql`(t."cell" & ${String(parentMask(resolution))}::bigint)`
  const level = tallied.has(layer) ? levelFor(resolution) : null
  if (level === null)
    return sql`SELECT ${key} AS "key", t."tint", t."isMajor", count(*)::int AS "count",
        sum(t."lat") / count(*) AS "lat", sum(t."lng") / count(*) AS "lng"
      FROM ${rowsInWindow(layer, window)} WHERE ${windowConditions(window)} GROUP BY 1, 2, 3`
  return sql`SELECT ${key} AS "key", t."tint", t."isMajor", sum(t."n")::int AS "count",
      sum(t."lat") / sum(t."n") AS "lat", sum(t."lng") / sum(t."n") AS "lng"
    FROM (${tallyRows(layer, level, window)}) t WHERE ${inAreas(window.areaIds)} GROUP BY 1, 2, 3 HAVING sum(t."n") > 0`
}

/** Groups of one parent cell, with counts by tint. A group is in the window when its middle is. */
export async function countClusters(
  db: Db,
  layer: MapLayer,
  window: MapWindow,
  resolution: number,
): Promise<MapCluster[]> {
  const clusters = new Map<string, MapCluster>()
  for (const row of await db.rows<CountRow>(cellCounts(layer, window, resolution), { prepare: true })) {
    const known = clusters.get(row.key) ?? {
      layer,
      key: row.key,
      place: { lat: row.lat, lng: row.lng },
      count: 0,
      majors: 0,
      tints: {},
    }
    clusters.set(row.key, known)
    const share = row.count / (known.count + row.count)
    known.place.lat += (row.lat - known.place.lat) * share
    known.place.lng += (row.lng - known.place.lng) * share
    known.count += row.count
    known.majors += row.isMajor ? row.count : 0
    known.tints[row.tint] = (known.tints[row.tint] ?? 0) + row.count
  }
  return [...clusters.values()].filter(({ place }) => inRectangle(window.bounds, place))
}
