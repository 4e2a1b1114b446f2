import type { HandOverView, RecipientsView } from '@huhang/contract/fieldwork'
import { type Db, empty, type Row, sql } from '../kernel'
import { matches } from '../kernel/matches'

export const findHandOvers = (db: Db, ids: readonly string[]): Promise<Row<'hand_over'>[]> =>
  db.rows<Row<'hand_over'>>(sql`SELECT * FROM "hand_over" WHERE "id" = ANY(${[...ids]}::uuid[])`)

/** What this person has handed over and is not seen to, by recipient; nobody is counted who has none. */
export async function countOpenHandOvers(
  db: Db,
  fromId: string | null,
  toIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ toId: string; open: number }>(
    sql`SELECT "toId", count(*)::int AS "open" FROM "hand_over"
        WHERE "toId" = ANY(${[...toIds]}::uuid[]) AND "fromId" = ${fromId}::uuid AND "settledAt" IS NULL GROUP BY "toId"`,
  )
  return new Map(rows.map(({ toId, open }) => [toId, open]))
}

const shownPast = 20

/** What one person was handed and has to see to, and the last of what they handed over or saw to. */
export function findHandedOver(db: Db, personId: string): Promise<HandOverView[]> {
  const me = sql`${personId}::uuid`
  return db.rows<HandOverView>(sql`
    SELECT h."id" AS "handOverId", h."command" AS "name", h."title", h."code", h."note", h."at", h."settledAt",
      h."settledNote", h."content",
      json_build_object('personId', f."id", 'name', f."name") AS "from",
      json_build_object('personId', t."id", 'name', t."name") AS "to"
    FROM (
      (SELECT * FROM "hand_over" WHERE "toId" = ${me} AND "settledAt" IS NULL ORDER BY "at" DESC LIMIT 200)
      UNION ALL
      (SELECT * FROM "hand_over" WHERE "toId" = ${me} AND "settledAt" IS NOT NULL ORDER BY "at" DESC LIMIT ${shownPast})
      UNION ALL
      (SELECT * FROM "hand_over" WHERE "fromId" = ${me} ORDER BY "at" DESC LIMIT ${shownPast})
    ) h JOIN "person" f ON f."id" = h."fromId" JOIN "person" t ON t."id" = h."toId"
    ORDER BY h."at" DESC`)
}

/** People who hold one of these roles today and may sign in, but for one. */
export const findRecipients = (
  db: Db,
  roles: readonly string[],
  but: string,
  search: string,
): Promise<RecipientsView['rows']> => {
  const found = search === '' ? empty : sql`AND ${matches(sql`p."searchKey"`, search.toLowerCase())}`
  return db.rows(sql`
    SELECT p."id" AS "personId", p."name", array_agg(DISTINCT g."role" ORDER BY g."role") AS "roles",
      COALESCE(a."name", '') AS "areaName"
    FROM "person" p JOIN "role_grant" g ON g."personId" = p."id" AND g."role" = ANY(${[...roles]})
      AND (g."until" IS NULL OR g."until" > now())
      LEFT JOIN "area" a ON a."id" = p."areaId"
    WHERE p."disabledAt" IS NULL AND p."id" <> ${but}::uuid ${found}
    GROUP BY p."id", p."name", p."pinyin", a."name" ORDER BY p."pinyin", p."id" LIMIT 20`)
}
