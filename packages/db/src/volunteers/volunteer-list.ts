import type { AreaId } from '@huhang/contract'
import type { ListVolunteers, TeamView, VolunteerRowView } from '@huhang/contract/volunteers'
import type { Scope } from '@huhang/domain/access'
import { type Db, join, type Sql, sql } from '../kernel'
import { volunteersInScope } from './in-scope'

export type RosterFilter = Pick<ListVolunteers, 'teamId' | 'skill' | 'search' | 'limit'> & {
  areaIds: readonly AreaId[] | null
  /** The last person seen. */
  after: string | null
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function conditionsOf({ areaIds, teamId, skill, search, after }: RosterFilter, scope: Scope): Sql {
  const parts: Sql[] = [volunteersInScope(scope)]
  if (areaIds) parts.push(sql`v."areaId" = ANY(${[...areaIds]}::text[])`)
  if (teamId) parts.push(sql`v."teamId" = ${teamId}::uuid`)
  if (skill)
    parts.push(
      sql`EXISTS (SELECT 1 FROM "volunteer_skill" k WHERE k."personId" = v."personId" AND k."skill" = ${skill})`,
    )
  if (search) {
    const part = `%${escaped(search)}%`
    parts.push(sql`(p."name" LIKE ${part} OR p."pinyin" LIKE lower(${part}))`)
  }
  if (after)
    parts.push(sql`(p."pinyin", p."id") > (SELECT x."pinyin", x."id" FROM "person" x WHERE x."id" = ${after}::uuid)`)
  return join(parts, ' AND ')
}

/** The roster by pinyin, one page and one row more. */
export const listVolunteers = (db: Db, filter: RosterFilter, scope: Scope): Promise<VolunteerRowView[]> =>
  db.rows(
    sql`SELECT v."personId", p."name", v."areaId", v."teamId", t."name" AS "teamName", v."rank",
          v."availability", v."leftAt" IS NOT NULL AS "left",
          COALESCE((SELECT json_agg(k."skill" ORDER BY k."skill") FROM "volunteer_skill" k
                    WHERE k."personId" = v."personId"), '[]') AS "skills",
          (SELECT max(i."validTo") FROM "insurance" i WHERE i."personId" = v."personId") AS "insuredTo"
        FROM "volunteer" v JOIN "person" p ON p."id" = v."personId" LEFT JOIN "team" t ON t."id" = v."teamId"
        WHERE ${conditionsOf(filter, scope)}
        ORDER BY p."pinyin", p."id" LIMIT ${filter.limit + 1}::int`,
  )

/** Teams with how many are on their roster now. */
export const listTeams = (db: Db, scope: Scope): Promise<(Omit<TeamView, 'place'> & { lat: number; lng: number })[]> =>
  db.rows(
    sql`SELECT t.*, (SELECT count(*)::int FROM "volunteer" v WHERE v."teamId" = t."id" AND v."leftAt" IS NULL) AS "members"
        FROM "team" t
        WHERE ${scope.everywhere ? sql`true` : sql`t."areaId" = ANY(${[...scope.areaIds]}::text[])`}
        ORDER BY t."name", t."id"`,
  )
