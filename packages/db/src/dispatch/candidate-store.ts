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
const barredRing = 30_000

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
async function nearest(db: Db, search: Search, scope: Scope, metres: number | null, which: Sql, limit: number) {
  const { lat, lng } = search.scene
  const shrink = Math.cos((lat * Math.PI) / 180)
  const rows = await db.rows<{ personId: PersonId }>(
    sql`SELECT v."personId" FROM ${around(search.scene, metres)}
        WHERE v."leftAt" IS NULL AND ${volunteersInScope(scope)} AND ${which}
          AND NOT EXISTS (SELECT 1 FROM "mission_person" q JOIN "mission" m ON m."id" = q."missionId"
            WHERE q."personId" = v."personId" AND m."incidentId" = ${search.incidentId}::uuid AND q."status" <> 'called-off')
        ORDER BY (v."lat" - ${lat}::float8) ^ 2 + ((v."lng" - ${lng}::float8) * ${shrink}::float8) ^ 2 LIMIT ${limit}::int`,
    { prepare: true },
  )
  return rows.map(({ personId }) => personId)
}

/** The nearest who may be sent: wider and wider rings, until there are enough to choose from. */
export async function nearestCallable(db: Db, search: Search, scope: Scope, enough: number): Promise<PersonId[]> {
  const which = callable(search)
  for (const metres of rings) {
    const found = await nearest(db, search, scope, metres, which, enough)
    if (found.length >= enough) return found
  }
  return nearest(db, search, scope, null, which, enough)
}

/** The nearest who are on the roster and may not be sent: a dispatcher must see that they were thought of. */
export const nearestBarred = (db: Db, search: Search, scope: Scope, limit: number): Promise<PersonId[]> =>
  nearest(db, search, scope, barredRing, sql`NOT (${callable(search)})`, limit)
