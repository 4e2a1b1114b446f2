import type { AreaId, HazardId, Instant, LocalDay } from '@huhang/contract'
import type { HazardRowView, ListHazards } from '@huhang/contract/hazards'
import type { Scope } from '@huhang/domain/access'
import { openStatuses } from '@huhang/domain/hazards'
import { type Db, join, keyPage, raw, type Sql, sql } from '../kernel'

export type HazardFilter = Omit<ListHazards, 'after' | 'areaId' | 'limit' | 'foundFrom' | 'foundUntil'> & {
  /** The area asked for and everything below it. */
  areaIds: readonly AreaId[] | null
  /** Instants, so that the key's own index serves them: a hazard's day is that of `foundAt`. */
  foundFrom: Instant | null
  foundUntil: Instant | null
  /** Key of the last row seen. */
  after: { foundAt: Instant; id: HazardId } | null
  limit: number
  today: LocalDay
}

type ListRow = Omit<HazardRowView, 'overdue' | 'place'> & { lat: number; lng: number }

/** What of the hazards a scope lets through. `false` when nothing of it does. */
export function hazardsInScope(scope: Scope): Sql {
  if (scope.everywhere) return sql`true`
  const parts: Sql[] = []
  if (scope.areaIds.size > 0) parts.push(sql`h."areaId" = ANY(${[...scope.areaIds]})`)
  if (scope.own && scope.own.enterpriseIds.length > 0)
    parts.push(sql`h."enterpriseId" = ANY(${[...scope.own.enterpriseIds]}::uuid[])`)
  return parts.length === 0 ? sql`false` : sql`(${join(parts, ' OR ')})`
}

/** Hazards `h` that are still somebody's work. Spelt out, so that the planner sees the partial indexes. */
export const openHazards = raw(`h."status" IN (${openStatuses.map((status) => `'${status}'`).join(', ')})`)

function conditionsOf(filter: HazardFilter, scope: Scope): Sql[] {
  const { status, overdue, grade, listed, premisesId, enterpriseId, foundFrom, foundUntil, mine, after, today } = filter
  const parts: Sql[] = [hazardsInScope(scope)]
  if (status && status.length > 0) parts.push(sql`h."status" = ANY(${status})`)
  const due = sql`${openHazards} AND h."deadlineOn" < ${today}::date`
  if (overdue === true) parts.push(due)
  if (overdue === false) parts.push(sql`(${due}) IS NOT TRUE`)
  if (grade) parts.push(sql`h."grade" = ${grade}`)
  if (listed !== undefined) parts.push(listed ? sql`h."listedAt" IS NOT NULL` : sql`h."listedAt" IS NULL`)
  if (premisesId) parts.push(sql`h."premisesId" = ${premisesId}::uuid`)
  if (enterpriseId) parts.push(sql`h."enterpriseId" = ${enterpriseId}::uuid`)
  if (foundFrom) parts.push(sql`h."foundAt" >= ${foundFrom}::timestamptz`)
  if (foundUntil) parts.push(sql`h."foundAt" < ${foundUntil}::timestamptz`)
  if (mine) parts.push(sql`h."enterpriseId" = ANY(${[...(scope.own?.enterpriseIds ?? [])]}::uuid[])`)
  if (after) parts.push(sql`(h."foundAt", h."id") < (${after.foundAt}::timestamptz, ${after.id}::uuid)`)
  return parts
}

const newestFirst = sql`ORDER BY h."foundAt" DESC, h."id" DESC`

/** One page of hazards, newest first, by key: names are joined to the page's rows only. */
export async function listHazards(db: Db, filter: HazardFilter, scope: Scope): Promise<HazardRowView[]> {
  const where = join(conditionsOf(filter, scope), ' AND ')
  const page = keyPage({
    areaIds: filter.areaIds,
    area: sql`h."areaId"`,
    row: sql`h`,
    page: (within) => sql`SELECT h.* FROM "hazard" h WHERE ${where} AND ${within} ${newestFirst} LIMIT ${filter.limit}`,
    order: newestFirst,
    limit: filter.limit,
  })
  const rows = await db.rows<ListRow>(
    sql`WITH page AS MATERIALIZED (${page})
        SELECT p."id", p."premisesId", p."enterpriseId", e."name" AS "enterpriseName", s."name" AS "premisesName", p."areaId",
          p."lat", p."lng", p."description", p."spot", p."grade", p."category", p."clauseId", p."checklistItem", p."status", p."foundAt",
          p."deadlineOn", p."listedAt" IS NOT NULL AS "listed", p."revision"
        FROM page p JOIN "enterprise" e ON e."id" = p."enterpriseId" JOIN "premises" s ON s."id" = p."premisesId"
        ORDER BY p."foundAt" DESC, p."id" DESC`,
  )
  return rows.map(({ lat, lng, ...row }) => ({
    ...row,
    place: { lat, lng },
    overdue: openStatuses.includes(row.status) && row.deadlineOn !== null && filter.today > row.deadlineOn,
  }))
}
