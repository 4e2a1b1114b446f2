import { type Db, type Row, sql } from '../kernel'

/** A row without what the database derives for its own search. */
export type EnterpriseRow = Row<'enterprise'>

export const findEnterprises = (db: Db, ids: readonly string[]): Promise<EnterpriseRow[]> =>
  db.rows<EnterpriseRow>(sql`SELECT * FROM "enterprise" WHERE "id" = ANY(${[...ids]}::uuid[])`)

/** Standing records that hold these codes. */
export const findCodeHolders = (db: Db, codes: readonly string[]): Promise<Pick<EnterpriseRow, 'id' | 'uscc'>[]> =>
  db.rows(sql`SELECT "id", "uscc" FROM "enterprise" WHERE "uscc" = ANY(${[...codes]}) AND "status" <> 'merged'`)

/** Records that were merged into these. */
export const findMergedInto = (db: Db, ids: readonly string[]): Promise<Pick<EnterpriseRow, 'id' | 'mergedIntoId'>[]> =>
  db.rows(sql`SELECT "id", "mergedIntoId" FROM "enterprise" WHERE "mergedIntoId" = ANY(${[...ids]}::uuid[])`)

export const findPremises = (db: Db, ids: readonly string[]): Promise<Row<'premises'>[]> =>
  db.rows<Row<'premises'>>(sql`SELECT * FROM "premises" WHERE "id" = ANY(${[...ids]}::uuid[])`)

/** All places of these enterprises, the main one first, closed ones last. */
export const findPremisesOf = (db: Db, enterpriseIds: readonly string[]): Promise<Row<'premises'>[]> =>
  db.rows<Row<'premises'>>(
    sql`SELECT * FROM "premises" WHERE "enterpriseId" = ANY(${[...enterpriseIds]}::uuid[])
        ORDER BY "closedAt" IS NOT NULL, "isMain" DESC, "createdAt", "id"`,
  )

export const findContactsOf = (db: Db, enterpriseIds: readonly string[]): Promise<Row<'contact'>[]> =>
  db.rows<Row<'contact'>>(
    sql`SELECT * FROM "contact" WHERE "enterpriseId" = ANY(${[...enterpriseIds]}::uuid[]) ORDER BY "id"`,
  )

/** 回避 declared towards these enterprises, ended ones too. */
export const findConflictsWith = (db: Db, enterpriseIds: readonly string[]): Promise<Row<'conflict_of_interest'>[]> =>
  db.rows<Row<'conflict_of_interest'>>(
    sql`SELECT * FROM "conflict_of_interest" WHERE "enterpriseId" = ANY(${[...enterpriseIds]}::uuid[])`,
  )
