import type { MapLayer } from '@huhang/contract/map'
import { activeStatuses } from '@huhang/domain/dispatch'
import { openTints } from '@huhang/domain/map'
import { raw, type Sql, sql } from '../kernel'

type LayerSource = {
  /** A relation with id, pageId, areaId, lat, lng, cell, tint, isMajor. */
  readonly rows: (withClosed: boolean) => Sql
  /** Names of these ids, asked only for what is shown one by one. */
  readonly labels: (ids: readonly string[]) => Sql
}

const listed = (values: readonly string[]) => raw(values.map((value) => `'${value}'`).join(', '))

/** What each layer draws from. Statuses are spelt out, so that the planner sees the partial indexes. */
export const layerSources: Readonly<Record<MapLayer, LayerSource>> = {
  premises: {
    rows: () => sql`SELECT "id", "enterpriseId" AS "pageId", "areaId", "lat", "lng", "cell", "riskColour" AS "tint", false AS "isMajor"
      FROM "premises" WHERE "closedAt" IS NULL`,
    labels: (ids) => sql`SELECT p."id", e."name" || CASE WHEN p."isMain" THEN '' ELSE ' · ' || p."name" END AS "label"
      FROM "premises" p JOIN "enterprise" e ON e."id" = p."enterpriseId" WHERE p."id" = ANY(${[...ids]}::uuid[])`,
  },
  hazards: {
    rows: (
      withClosed,
    ) => sql`SELECT "id", "id" AS "pageId", "areaId", "lat", "lng", "cell", "status" AS "tint", "grade" = 'major' AS "isMajor"
      FROM "hazard" WHERE ${withClosed ? sql`"status" <> 'void'` : sql`"status" IN (${listed(openTints.hazards)})`}`,
    labels: (ids) => sql`SELECT h."id", e."name" || ' · ' || left(h."description", 40) AS "label"
      FROM "hazard" h JOIN "enterprise" e ON e."id" = h."enterpriseId" WHERE h."id" = ANY(${[...ids]}::uuid[])`,
  },
  incidents: {
    rows: (
      withClosed,
    ) => sql`SELECT "id", "id" AS "pageId", "areaId", "lat", "lng", "cell", "status" AS "tint", "level" IN ('I', 'II') AS "isMajor"
      FROM "incident" WHERE ${withClosed ? sql`true` : sql`"status" IN (${listed(openTints.incidents)})`}`,
    labels: (ids) => sql`SELECT "id", "title" AS "label" FROM "incident" WHERE "id" = ANY(${[...ids]}::uuid[])`,
  },
  volunteers: {
    rows: () => sql`SELECT v."personId" AS "id", v."personId" AS "pageId", v."areaId", v."lat", v."lng", v."cell",
        CASE WHEN m."personId" IS NOT NULL THEN 'on-mission'
          WHEN v."availability" = 'available' OR v."availableFrom" <= now() THEN 'available' ELSE 'off-duty' END AS "tint",
        false AS "isMajor"
      FROM "volunteer" v LEFT JOIN "mission_person" m ON m."personId" = v."personId" AND m."status" IN (${listed(activeStatuses)})
      WHERE v."leftAt" IS NULL`,
    labels: (ids) => sql`SELECT "id", "name" AS "label" FROM "person" WHERE "id" = ANY(${[...ids]}::uuid[])`,
  },
}
