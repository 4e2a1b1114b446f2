import type { Place } from '@huhang/contract'
import type { Scope } from '@huhang/domain/access'
import type { CellRange } from '@huhang/geo/cells'
import { type Db, sql } from '../kernel'
import { visibleAt } from './visible-enterprises'

export type NearbyRow = {
  premisesId: string
  enterpriseId: string
  enterpriseName: string
  name: string
  address: string
  areaId: string
  lat: number
  lng: number
  riskColour: string
}

/** Open places in these cells, nearest first by a flat reckoning; the exact distance is the caller's to tell. */
export function findNearby(
  db: Db,
  question: { place: Place; ranges: readonly CellRange[]; limit: number },
  scope: Scope,
): Promise<NearbyRow[]> {
  const { place, ranges, limit } = question
  const from = ranges.map((range) => String(range.from))
  const to = ranges.map((range) => String(range.to))
  const narrowing = Math.cos((place.lat * Math.PI) / 180)
  return db.rows<NearbyRow>(
    sql`SELECT p."id" AS "premisesId", p."enterpriseId", e."name" AS "enterpriseName", p."name", p."address", p."areaId",
          p."lat", p."lng", p."riskColour"
        FROM unnest(${from}::bigint[], ${to}::bigint[]) AS r("from", "to")
        JOIN "premises" p ON p."cell" BETWEEN r."from" AND r."to"
        JOIN "enterprise" e ON e."id" = p."enterpriseId"
        WHERE p."closedAt" IS NULL AND e."status" = 'active' AND ${visibleAt(scope, sql`p`)}
        ORDER BY (p."lat" - ${place.lat}) ^ 2 + ((p."lng" - ${place.lng}) * ${narrowing}::float8) ^ 2, p."id"
        LIMIT ${limit}`,
  )
}
