import { type Db, type Row, sql } from '../kernel'

/** Persons by id. */
export const findPersons = (db: Db, ids: readonly string[]): Promise<Row<'person'>[]> =>
  db.rows<Row<'person'>>(sql`SELECT * FROM "person" WHERE "id" = ANY(${[...ids]}::uuid[])`)

/** Every role these persons hold or held. */
export const findGrants = (db: Db, personIds: readonly string[]): Promise<Row<'role_grant'>[]> =>
  db.rows<Row<'role_grant'>>(
    sql`SELECT * FROM "role_grant" WHERE "personId" = ANY(${[...personIds]}::uuid[]) ORDER BY "since", "id"`,
  )

/** Every certificate of these persons, the one that reaches furthest first. */
export const findCertificates = (db: Db, personIds: readonly string[]): Promise<Row<'inspector_certificate'>[]> =>
  db.rows<Row<'inspector_certificate'>>(
    sql`SELECT * FROM "inspector_certificate" WHERE "personId" = ANY(${[...personIds]}::uuid[]) ORDER BY "validTo" DESC, "id"`,
  )

export const findCertificateNumbers = (db: Db, numbers: readonly string[]): Promise<{ number: string }[]> =>
  db.rows(sql`SELECT "number" FROM "inspector_certificate" WHERE "number" = ANY(${[...numbers]})`)

export type ConflictRow = Row<'conflict_of_interest'> & { enterpriseName: string }

/** 回避 of these persons, with the enterprise's name as it is now. */
export const findConflicts = (db: Db, personIds: readonly string[]): Promise<ConflictRow[]> =>
  db.rows<ConflictRow>(
    sql`SELECT c.*, e."name" AS "enterpriseName" FROM "conflict_of_interest" c
        JOIN "enterprise" e ON e."id" = c."enterpriseId"
        WHERE c."personId" = ANY(${[...personIds]}::uuid[]) ORDER BY c."since", c."id"`,
  )

/** Enterprises that a person is a contact of. */
export const findOwnEnterprises = (db: Db, personId: string): Promise<{ enterpriseId: string; name: string }[]> =>
  db.rows(
    sql`SELECT e."id" AS "enterpriseId", e."name" FROM "enterprise" e
        WHERE e."id" IN (SELECT c."enterpriseId" FROM "contact" c WHERE c."personId" = ${personId}::uuid)
        ORDER BY e."pinyin", e."id"`,
  )
