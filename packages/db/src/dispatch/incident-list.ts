import type { AreaId, Instant } from '@huhang/contract'
import type { IncidentRowView, ListIncidents } from '@huhang/contract/dispatch'
import type { Scope } from '@huhang/domain/access'
import { type Db, join, type Sql, sql } from '../kernel'
import { contains } from '../kernel/matches'
import { type Crewed, type Staffing, staffed, staffingColumns } from './staffing'

export type IncidentKey = { open: boolean; receivedAt: Instant; id: string }
export type IncidentFilter = Pick<ListIncidents, 'search' | 'category' | 'open' | 'limit'> & {
  areaIds: readonly AreaId[] | null
  after: IncidentKey | null
}

/** Which of `incident i` a scope reaches: by area, and those one was called to. */
export function incidentsInScope(scope: Scope): Sql {
  if (scope.everywhere) return sql`true`
  const byArea = sql`i."areaId" = ANY(${[...scope.areaIds]}::text[])`
  if (scope.own === null) return byArea
  return sql`(${byArea} OR EXISTS (SELECT 1 FROM "mission" m JOIN "mission_person" q ON q."missionId" = m."id"
    WHERE m."incidentId" = i."id" AND q."personId" = ${scope.own.personId}::uuid))`
}

function conditionsOf({ search, areaIds, category, open, after }: IncidentFilter, scope: Scope): Sql {
  const parts: Sql[] = [incidentsInScope(scope)]
  if (search) parts.push(contains(sql`i."title" || ' ' || i."address"`, search))
  if (areaIds) parts.push(sql`i."areaId" = ANY(${[...areaIds]}::text[])`)
  if (category) parts.push(sql`i."category" = ${category}`)
  if (open !== undefined) parts.push(open ? sql`i."closedAt" IS NULL` : sql`i."closedAt" IS NOT NULL`)
  if (after)
    parts.push(
      sql`(i."closedAt" IS NULL, i."receivedAt", i."id") < (${after.open}, ${after.receivedAt}::timestamptz, ${after.id}::uuid)`,
    )
  return join(parts, ' AND ')
}

type ListRow = Omit<IncidentRowView, 'place' | keyof Staffing> & Crewed & { lat: number; lng: number }

/** One page of incidents and one row more: open ones first, newest call first. */
export async function listIncidents(db: Db, filter: IncidentFilter, scope: Scope): Promise<IncidentRowView[]> {
  const rows = await db.rows<ListRow>(
    sql`WITH page AS MATERIALIZED (
          SELECT i.* FROM "incident" i WHERE ${conditionsOf(filter, scope)}
          ORDER BY (i."closedAt" IS NULL) DESC, i."receivedAt" DESC, i."id" DESC LIMIT ${filter.limit + 1}::int
        )
        SELECT i."id", i."category", i."level", i."title", i."address", i."areaId", i."lat", i."lng", i."status",
          i."receivedAt", i."closedAt", i."isExercise",
          ${staffingColumns}
        FROM page i
        ORDER BY (i."closedAt" IS NULL) DESC, i."receivedAt" DESC, i."id" DESC`,
  )
  return rows.map(({ lat, lng, ...row }) => ({ ...staffed(row), place: { lat, lng } }))
}
