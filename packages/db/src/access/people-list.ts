import type { Scope } from '@huhang/domain/access'
import { type Db, empty, join, type Row, type Sql, sql } from '../kernel'
import { matches } from '../kernel/matches'

export type PersonListRow = Pick<Row<'person'>, 'id' | 'name' | 'areaId' | 'phoneMask' | 'disabledAt'> & {
  username: string | null
}

/** People of the areas a scope reaches: by where they belong, or by a role they hold there. */
export function visiblePeople(scope: Scope): Sql {
  if (scope.everywhere) return sql`true`
  const areaIds = [...scope.areaIds]
  return sql`(p."areaId" = ANY(${areaIds}) OR EXISTS (
    SELECT 1 FROM "role_grant" g WHERE g."personId" = p."id" AND g."areaId" = ANY(${areaIds})
      AND (g."until" IS NULL OR g."until" > now())))`
}

export type PeopleQuestion = {
  search: string
  phoneIndex: string | null
  role: string | null
  areaIds: readonly string[] | null
  after: string | null
  limit: number
}

const page = (after: string | null) =>
  after === null
    ? empty
    : sql`AND (p."pinyin", p."id") > (SELECT a."pinyin", a."id" FROM "person" a WHERE a."id" = ${after}::uuid)`

/** One page sorted by pinyin, then id; one row more than asked for tells that there is a next page. */
function filterOf(question: PeopleQuestion, scope: Scope): Sql {
  const wanted: Sql[] = [visiblePeople(scope)]
  if (question.phoneIndex !== null) wanted.push(sql`p."phoneIndex" = ${question.phoneIndex}`)
  else if (question.search !== '') wanted.push(matches(sql`p."searchKey"`, question.search.toLowerCase()))
  if (question.areaIds) wanted.push(sql`p."areaId" = ANY(${[...question.areaIds]})`)
  if (question.role !== null)
    wanted.push(sql`EXISTS (SELECT 1 FROM "role_grant" g WHERE g."personId" = p."id" AND g."role" = ${question.role}
      AND (g."until" IS NULL OR g."until" > now()))`)
  return join(wanted, ' AND ')
}

export const findPeople = (db: Db, question: PeopleQuestion, scope: Scope): Promise<PersonListRow[]> =>
  db.rows<PersonListRow>(
    sql`SELECT p."id", p."name", p."areaId", p."phoneMask", p."disabledAt", u."username" FROM "person" p
        LEFT JOIN "auth_user" u ON u."personId" = p."id"
        WHERE ${filterOf(question, scope)} ${page(question.after)}
        ORDER BY p."pinyin", p."id" LIMIT ${question.limit + 1}`,
  )

export async function countPeople(db: Db, question: PeopleQuestion, scope: Scope): Promise<number> {
  const [row] = await db.rows<{ count: number }>(
    sql`SELECT count(*)::int AS "count" FROM "person" p WHERE ${filterOf(question, scope)}`,
  )
  return row?.count ?? 0
}

export type InspectorRow = Pick<Row<'person'>, 'id' | 'name' | 'areaId'> & { isConflicted: boolean }
export type InspectorQuestion = {
  search: string
  enterpriseId: string | null
  /** The city's root: its inspectors may join a visit anywhere. */
  root: string
  after: string | null
  limit: number
}

/** People who hold the inspector's role in the areas of a scope or in the whole city. */
export function findInspectors(db: Db, question: InspectorQuestion, scope: Scope): Promise<InspectorRow[]> {
  const where = scope.everywhere ? empty : sql`AND g."areaId" = ANY(${[...scope.areaIds, question.root]})`
  const search = question.search === '' ? empty : sql`AND ${matches(sql`p."searchKey"`, question.search.toLowerCase())}`
  const conflict =
    question.enterpriseId === null
      ? sql`false`
      : sql`EXISTS (SELECT 1 FROM "conflict_of_interest" c WHERE c."personId" = p."id"
          AND c."enterpriseId" = ${question.enterpriseId}::uuid AND (c."until" IS NULL OR c."until" > now()))`
  return db.rows<InspectorRow>(
    sql`SELECT p."id", p."name", p."areaId", ${conflict} AS "isConflicted" FROM "person" p
        WHERE p."disabledAt" IS NULL AND EXISTS (
          SELECT 1 FROM "role_grant" g WHERE g."personId" = p."id" AND g."role" = 'inspector'
            AND (g."until" IS NULL OR g."until" > now()) ${where})
        ${search} ${page(question.after)}
        ORDER BY p."pinyin", p."id" LIMIT ${question.limit + 1}`,
  )
}

export type PersonRow = PersonListRow & Pick<Row<'person'>, 'phoneSealed'>

/** One person within a scope; undefined: there is none, or not for this viewer. */
export async function findPersonRow(db: Db, personId: string, scope: Scope): Promise<PersonRow | undefined> {
  const [row] = await db.rows<PersonRow>(
    sql`SELECT p."id", p."name", p."areaId", p."phoneMask", p."phoneSealed", p."disabledAt", u."username" FROM "person" p
        LEFT JOIN "auth_user" u ON u."personId" = p."id"
        WHERE p."id" = ${personId}::uuid AND ${visiblePeople(scope)}`,
  )
  return row
}
