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

/** Metres of each further ring; beyond the near ones, a rare skill is looked for by itself, in the whole city. */
const nearRings = [2_000, 5_000, 12_000] as const
const farRings = [30_000, 80_000] as const
const widestForBarred = 12_000

const active = raw(activeStatuses.map((status) => `'${status}'`).join(', '))

// Scalar subqueries, not EXISTS: the planner would turn those into joins over all volunteers, while here
// they are asked one person at a time, nearest first, until there are enough.
const has = (query: Sql): Sql => sql`COALESCE((SELECT true FROM ${query} LIMIT 1), false)`
const holds = (skill: Skill): Sql =>
  has(sql`"volunteer_skill" k WHERE k."personId" = v."personId" AND k."skill" = ${skill}`)

function certified(skill: Skill, on: LocalDay, { certifiedSkills }: DispatchRules): Sql {
  const certificate = sql`"volunteer_certificate" c WHERE c."personId" = v."personId" AND c."skill" = ${skill}`
  const valid = has(sql`${certificate} AND c."validTo" >= ${on}::date`)
  return certifiedSkills.includes(skill) ? valid : sql`(${valid} OR NOT ${has(certificate)})`
}

/** The rules DI-1…DI-4 and DI-6 as a filter, so that the far are not fetched to be thrown away; the domain judges again. */
const callable = ({ skill, at, on, rules }: Search): Sql =>
  sql`(v."availability" = 'available' OR v."availableFrom" <= ${at}::timestamptz)
    AND v."bornOn" <= ${on}::date - make_interval(years => ${rules.minAge}::int)
    ${skill === null ? empty : sql`AND ${holds(skill)} AND ${certified(skill, on, rules)}`}
    AND ${has(sql`"insurance" i WHERE i."personId" = v."personId" AND i."validTo" >= ${on}::date AND i."validFrom" <= ${on}::date`)}
    AND NOT ${has(sql`"mission_person" a WHERE a."personId" = v."personId" AND a."status" IN (${active})`)}`

const inRing = (scene: Place, metres: number): Sql => {
  const ranges = cellsAround(scene, metres)
  return sql`unnest(${ranges.map(({ from }) => from.toString())}::bigint[], ${ranges.map(({ to }) => to.toString())}::bigint[])
    AS r(lo, hi) CROSS JOIN LATERAL (SELECT x.* FROM "volunteer" x WHERE x."cell" BETWEEN r.lo AND r.hi OFFSET 0) v`
}
const holders = (skill: Skill): Sql =>
  sql`"volunteer_skill" h JOIN "volunteer" v ON v."personId" = h."personId" AND h."skill" = ${skill}`

/** Nearest first by plane distance, which orders as the sphere does within a city. */
function byDistance({ lat, lng }: Place): Sql {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return sql`(v."lat" - ${lat}::float8) ^ 2 + ((v."lng" - ${lng}::float8) * ${shrink}::float8) ^ 2`
}

async function firstOf(
  db: Db,
  search: Search,
  scope: Scope,
  { from, which, order, limit }: { from: Sql; which: Sql; order: Sql; limit: number },
): Promise<PersonId[]> {
  const rows = await db.rows<{ personId: PersonId }>(
    sql`SELECT v."personId" FROM (
          SELECT v.* FROM ${from} WHERE v."leftAt" IS NULL AND ${volunteersInScope(scope)} ORDER BY ${order} OFFSET 0
        ) v
        WHERE ${which}
          AND NOT ${has(sql`"mission_person" q JOIN "mission" m ON m."id" = q."missionId"
            WHERE q."personId" = v."personId" AND m."incidentId" = ${search.incidentId}::uuid AND q."status" <> 'called-off'`)}
        LIMIT ${limit}::int`,
    { prepare: true },
  )
  return rows.map(({ personId }) => personId)
}

/** Radius of the last ring looked through; null: the whole city. */
export type Found = { personIds: PersonId[]; metres: number | null }

/** The nearest who may be sent: wider and wider rings, until there are enough to choose from. */
export async function nearestCallable(db: Db, search: Search, scope: Scope, enough: number): Promise<Found> {
  const rest = { which: callable(search), order: byDistance(search.scene), limit: enough }
  for (const metres of search.skill === null ? [...nearRings, ...farRings] : nearRings) {
    const personIds = await firstOf(db, search, scope, { from: inRing(search.scene, metres), ...rest })
    if (personIds.length >= enough) return { personIds, metres }
  }
  const from = search.skill === null ? sql`"volunteer" v` : holders(search.skill)
  return { personIds: await firstOf(db, search, scope, { from, ...rest }), metres: null }
}

/**
 * Those around who may not be sent, so that a dispatcher sees they were thought of: first those who have
 * the skill and are held back by something that may be mended, then the nearest.
 */
export function nearestBarred(
  db: Db,
  search: Search,
  scope: Scope,
  { metres }: Found,
  limit: number,
): Promise<PersonId[]> {
  const order = sql`${search.skill === null ? empty : sql`${holds(search.skill)} DESC,`} ${byDistance(search.scene)}`
  const from = inRing(search.scene, Math.min(metres ?? widestForBarred, widestForBarred))
  return firstOf(db, search, scope, { from, which: sql`NOT (${callable(search)})`, order, limit })
}
