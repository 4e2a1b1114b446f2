import type { IncidentId, Instant, LocalDay, PersonId, Place } from '@huhang/contract'
import type { Skill } from '@huhang/contract/volunteers'
import type { Scope } from '@huhang/domain/access'
import { activeStatuses, type DispatchRules } from '@huhang/domain/dispatch'
import { cellsAround } from '@huhang/geo/cells'
import { type Db, empty, raw, type Sql, sql } from '../kernel'
import { volunteersInScope } from '../volunteers'

export type Search = {
  incidentId: IncidentId
  scene: Place
  skill: Skill | null
  at: Instant
  on: LocalDay
  rules: DispatchRules
}

/** Metres of each further ring; the last look has no ring at all. */
const rings = [2_000, 5_000, 12_000, 30_000, 80_000] as const

const active = raw(activeStatuses.map((status) => `'${status}'`).join(', '))

/** The rules DI-1…DI-4 and DI-6 as a filter, so that the far are not fetched to be thrown away; the domain judges again. */
function callable({ skill, at, on, rules }: Search): Sql {
  const certificate =
    skill !== null && rules.certifiedSkills.includes(skill)
      ? sql`false`
      : sql`NOT EXISTS (
    SELECT 1 FROM "volunteer_certificate" c WHERE c."personId" = v."personId" AND c."skill" = ${skill})`
  const skilled =
    skill === null
      ? empty
      : sql`AND EXISTS (SELECT 1 FROM "volunteer_skill" k WHERE k."personId" = v."personId" AND k."skill" = ${skill})
            AND (EXISTS (SELECT 1 FROM "volunteer_certificate" c WHERE c."personId" = v."personId"
                   AND c."skill" = ${skill} AND c."validTo" >= ${on}::date) OR ${certificate})`
  return sql`(v."availability" = 'available' OR v."availableFrom" <= ${at}::timestamptz)
    AND v."bornOn" <= ${on}::date - make_interval(years => ${rules.minAge}::int)
    ${skilled}
    AND EXISTS (SELECT 1 FROM "insurance" i WHERE i."personId" = v."personId"
          AND ${on}::date BETWEEN i."validFrom" AND i."validTo")
    AND NOT EXISTS (SELECT 1 FROM "mission_person" a WHERE a."personId" = v."personId" AND a."status" IN (${active}))`
}

const around = (scene: Place, metres: number | null): Sql => {
  if (metres === null) return sql`"volunteer" v`
  const ranges = cellsAround(scene, metres)
  return sql`unnest(${ranges.map(({ from }) => from.toString())}::bigint[], ${ranges.map(({ to }) => to.toString())}::bigint[])
    AS r(lo, hi) JOIN "volunteer" v ON v."cell" BETWEEN r.lo AND r.hi`
}

/** Nearest first by plane distance, which orders as the sphere does within a city. */
function byDistance({ lat, lng }: Place): Sql {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return sql`(v."lat" - ${lat}::float8) ^ 2 + ((v."lng" - ${lng}::float8) * ${shrink}::float8) ^ 2`
}

async function nearest(
  db: Db,
  search: Search,
  scope: Scope,
  metres: number | null,
  which: Sql,
  order: Sql,
  limit: number,
): Promise<PersonId[]> {
  const rows = await db.rows<{ personId: PersonId }>(
    sql`SELECT v."personId" FROM ${around(search.scene, metres)}
        WHERE v."leftAt" IS NULL AND ${volunteersInScope(scope)} AND ${which}
          AND NOT EXISTS (SELECT 1 FROM "mission_person" q JOIN "mission" m ON m."id" = q."missionId"
            WHERE q."personId" = v."personId" AND m."incidentId" = ${search.incidentId}::uuid AND q."status" <> 'called-off')
        ORDER BY ${order} LIMIT ${limit}::int`,
    { prepare: true },
  )
  return rows.map(({ personId }) => personId)
}

export type Found = {
  personIds: PersonId[] /** Radius of the last ring looked through; null: the whole city. */
  metres: number | null
}

/** The nearest who may be sent: wider and wider rings, until there are enough to choose from. */
export async function nearestCallable(db: Db, search: Search, scope: Scope, enough: number): Promise<Found> {
  const which = callable(search)
  for (const metres of rings) {
    const personIds = await nearest(db, search, scope, metres, which, byDistance(search.scene), enough)
    if (personIds.length >= enough) return { personIds, metres }
  }
  return { personIds: await nearest(db, search, scope, null, which, byDistance(search.scene), enough), metres: null }
}

/**
 * Those in the same circle who may not be sent, so that a dispatcher sees they were thought of: first those
 * who have the skill and are held back by something that may be mended, then the nearest.
 */
export function nearestBarred(
  db: Db,
  search: Search,
  scope: Scope,
  { metres }: Found,
  limit: number,
): Promise<PersonId[]> {
  const skilled = sql`EXISTS (SELECT 1 FROM "volunteer_skill" k
    WHERE k."personId" = v."personId" AND k."skill" = ${search.skill}) DESC,`
  const order = sql`${search.skill === null ? empty : skilled} ${byDistance(search.scene)}`
  return nearest(db, search, scope, metres, sql`NOT (${callable(search)})`, order, limit)
}
