import type { EnterpriseId, Place, PremisesId } from '@huhang/contract'
import { openStatuses } from '@huhang/domain/hazards'
import { metresBetween } from '@huhang/geo'
import { cellsAround } from '@huhang/geo/cells'
import { type Db, raw, sql } from '../kernel'

type DangerRow = {
  premisesId: PremisesId
  enterpriseId: EnterpriseId
  enterpriseName: string
  premisesName: string
  lat: number
  lng: number
  hazards: { id: string; category: string; description: string }[]
}

const open = raw(openStatuses.map((status) => `'${status}'`).join(', '))

/** Premises with open major hazards within `metres` of a scene, nearest first: what rescuers may walk into. */
export async function findSceneDangers(db: Db, scene: Place, metres: number) {
  const ranges = cellsAround(scene, metres)
  const rows = await db.rows<DangerRow>(
    sql`SELECT h."premisesId", h."enterpriseId", e."name" AS "enterpriseName", s."name" AS "premisesName",
          s."lat", s."lng",
          json_agg(json_build_object('id', h."id", 'category', h."category", 'description', h."description")
            ORDER BY h."foundAt") AS "hazards"
        FROM unnest(${ranges.map(({ from }) => from.toString())}::bigint[], ${ranges.map(({ to }) => to.toString())}::bigint[])
          AS r(lo, hi)
        JOIN "hazard" h ON h."cell" BETWEEN r.lo AND r.hi
        JOIN "premises" s ON s."id" = h."premisesId" JOIN "enterprise" e ON e."id" = h."enterpriseId"
        WHERE h."grade" = 'major' AND h."status" IN (${open})
        GROUP BY h."premisesId", h."enterpriseId", e."name", s."name", s."lat", s."lng"`,
    { prepare: true },
  )
  return rows
    .map(({ lat, lng, ...row }) => ({
      ...row,
      place: { lat, lng },
      metres: Math.round(metresBetween(scene, { lat, lng })),
    }))
    .filter((row) => row.metres <= metres)
    .toSorted((a, b) => a.metres - b.metres)
}
