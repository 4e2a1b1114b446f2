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

/** Metres of each further ring. */
const rings = [2_000, 5_000, 12_000, 30_000, 80_000] as const
/** Whoever has a skill is looked for in this ring, and then by the skill, in the whole city. */
const nearby = 2_000
/** Further out, those barred are looked for only where there is nobody nearer. */
const widestForBarred = 12_000
const metresOfDegree = 111_195

const active = raw(activeStatuses.map((status) => `'${status}'`).join(', '))

// Scalar subqueries, not EXISTS: the planner would turn those into joins over all volunteers, while here
// they are asked one person at a time, nearest first, until there are enough.
const has = (query: Sql): Sql => sql`COALESCE((SELECT true FROM ${query} LIMIT 1), false)`

/** Has this person such a row of the table, `w`? */
type Asked = (table: Sql, where: Sql) => Sql
/** Asked by the index, person by person: for few people. */
const oneByOne: Asked = (table, where) => has(sql`${table} w WHERE w."personId" = v."personId" AND ${where}`)
/** Asked of a list that is made once: for many. */
const ofOneList: Asked = (table, where) =>
  sql`COALESCE(v."personId" IN (SELECT w."personId" FROM ${table} w WHERE ${where}), false)`

const holds = (skill: Skill, asked: Asked): Sql => asked(sql`"volunteer_skill"`, sql`w."skill" = ${skill}`)

function certified(skill: Skill, { on, rules }: Search, asked: Asked): Sql {
  const [certificate, ofSkill] = [sql`"volunteer_certificate"`, sql`w."skill" = ${skill}`]
  const valid = asked(certificate, sql`${ofSkill} AND w."validTo" >= ${on}::date`)
  return rules.certifiedSkills.includes(skill) ? valid : sql`(${valid} OR NOT ${asked(certificate, ofSkill)})`
}

/** The rules DI-1…DI-4 and DI-6 as a filter, so that the far are not fetched to be thrown away; the domain judges again. */
const able = (search: Search, asked: Asked): Sql => {
  const { skill, at, on, rules } = search
  return sql`(v."availability" = 'available' OR v."availableFrom" <= ${at}::timestamptz)
    AND v."bornOn" <= ${on}::date - make_interval(years => ${rules.minAge}::int)
    ${skill === null ? empty : sql`AND ${holds(skill, asked)} AND ${certified(skill, search, asked)}`}`
}
const insuredAndFree = ({ on }: Search): Sql =>
  sql`${oneByOne(sql`"insurance"`, sql`w."validTo" >= ${on}::date AND w."validFrom" <= ${on}::date`)}
    AND NOT ${oneByOne(sql`"mission_person"`, sql`w."status" IN (${active})`)}`
const callable = (search: Search, asked: Asked): Sql => sql`${able(search, asked)} AND ${insuredAndFree(search)}`

/** The plane distance, which orders as the sphere does within a city, in degrees squared. */
function distanceTo({ lat, lng }: Place, alias: Sql): Sql {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return sql`((${alias}."lat" - ${lat}::float8) ^ 2 + ((${alias}."lng" - ${lng}::float8) * ${shrink}::float8) ^ 2)`
}
const byDistance = (scene: Place): Sql => distanceTo(scene, sql`v`)

/** Cells reach beyond the circle; those further out than it would come before others just as far. */
const inRing = (scene: Place, metres: number): Sql => {
  const ranges = cellsAround(scene, metres)
  return sql`unnest(${ranges.map(({ from }) => from.toString())}::bigint[], ${ranges.map(({ to }) => to.toString())}::bigint[])
    AS r(lo, hi) CROSS JOIN LATERAL (SELECT x.* FROM "volunteer" x WHERE x."cell" BETWEEN r.lo AND r.hi
      AND ${distanceTo(scene, sql`x`)} <= ${(metres / metresOfDegree) ** 2}::float8 OFFSET 0) v`
}
/** Everybody with a skill, or with a valid certificate of one that asks for it: there may be none at all. */
const holders = (skill: Skill, { on, rules }: Search): Sql =>
  rules.certifiedSkills.includes(skill)
    ? sql`(SELECT DISTINCT c."personId" FROM "volunteer_certificate" c WHERE c."skill" = ${skill} AND c."validTo" >= ${on}::date) h
        JOIN "volunteer" v ON v."personId" = h."personId"`
    : sql`"volunteer_skill" h JOIN "volunteer" v ON v."personId" = h."personId" AND h."skill" = ${skill}`

/** `among` is asked of all before they are put in order, `which` of one after the other then. */
type Choice = { from: Sql; among?: Sql; which: Sql; order: Sql; limit: number }

async function firstOf(
  db: Db,
  search: Search,
  scope: Scope,
  { from, among = sql`true`, which, order, limit }: Choice,
): Promise<PersonId[]> {
  const rows = await db.rows<{ personId: PersonId }>(
    sql`SELECT v."personId" FROM (
          SELECT v.* FROM ${from} WHERE v."leftAt" IS NULL AND ${volunteersInScope(scope)} AND ${among} ORDER BY ${order} OFFSET 0
        ) v
        WHERE ${which}
          AND NOT ${has(sql`"mission_person" q WHERE q."personId" = v."personId" AND q."status" <> 'called-off'
            AND q."missionId" = ANY (ARRAY(
              SELECT "id" FROM "mission" WHERE "incidentId" = ${search.incidentId}::uuid AND "status" <> 'closed'))`)}
        LIMIT ${limit}::int`,
    { prepare: true },
  )
  return rows.map(({ personId }) => personId)
}

/** Radius of the last ring looked through; null: the whole city. */
export type Found = { personIds: PersonId[]; metres: number | null }

/** The nearest who may be sent: wider and wider rings, until there are enough to choose from. */
export async function nearestCallable(db: Db, search: Search, scope: Scope, enough: number): Promise<Found> {
  const rest = { order: byDistance(search.scene), limit: enough }
  for (const metres of search.skill === null ? rings : [nearby]) {
    const which = callable(search, oneByOne)
    const personIds = await firstOf(db, search, scope, { from: inRing(search.scene, metres), which, ...rest })
    if (personIds.length >= enough) return { personIds, metres }
  }
  const from = search.skill === null ? sql`"volunteer" v` : holders(search.skill, search)
  const choice = { from, among: able(search, ofOneList), which: insuredAndFree(search), ...rest }
  return { personIds: await firstOf(db, search, scope, choice), metres: null }
}

/**
 * Those around who may not be sent, so that a dispatcher sees they were thought of: first those who have
 * the skill and are held back by something that may be mended, then the nearest. Looked for as far as those
 * who may go were, and further while there is nobody: an empty list must not read as "nobody thought of".
 */
export async function nearestBarred(
  db: Db,
  search: Search,
  scope: Scope,
  { metres }: Found,
  limit: number,
): Promise<PersonId[]> {
  const { scene, skill } = search
  const asFar = Math.min(metres ?? widestForBarred, widestForBarred)
  const barredIn = (ring: number, first: (asked: Asked) => Pick<Choice, 'among' | 'order'>) => {
    const asked = ring > nearby ? ofOneList : oneByOne
    const from = inRing(scene, ring)
    return firstOf(db, search, scope, { from, which: sql`NOT (${callable(search, asked)})`, limit, ...first(asked) })
  }
  if (skill !== null)
    for (const ring of rings.filter((each) => each <= asFar)) {
      const holding = (asked: Asked) => ({ among: holds(skill, asked), order: byDistance(scene) })
      const personIds = await barredIn(ring, holding)
      if (personIds.length >= limit) return personIds
    }
  for (const ring of rings.filter((each) => each >= asFar)) {
    const personIds = await barredIn(ring, (asked) => ({
      order: sql`${skill === null ? empty : sql`${holds(skill, asked)} DESC,`} ${byDistance(scene)}`,
    }))
    if (personIds.length > 0) return personIds
  }
  return []
}
