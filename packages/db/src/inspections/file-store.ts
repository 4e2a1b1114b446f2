import type { Scope } from '@huhang/domain/access'
import { type Db, empty, type Row, type Sql, sql } from '../kernel'

/** Announced files by their ids, whoever asks. */
export async function findFiles(db: Db, ids: readonly string[]): Promise<Map<string, Row<'stored_file'>>> {
  const rows = await db.rows<Row<'stored_file'>>(sql`SELECT * FROM "stored_file" WHERE "id" = ANY(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

export const findFile = async (db: Db, id: string): Promise<Row<'stored_file'> | null> =>
  (await findFiles(db, [id])).get(id) ?? null

function within(scope: Scope, alias: Sql): Sql {
  if (scope.everywhere) return sql`true`
  const byArea = sql`${alias}."areaId" = ANY(${[...scope.areaIds]})`
  if (scope.own === null) return byArea
  return sql`(${byArea} OR ${alias}."enterpriseId" = ANY(${[...scope.own.enterpriseIds]}::uuid[]))`
}

/**
 * IN-17: a file is there for who announced it, and for who may see a record that shows it. A file on
 * no record is nobody else's, even for those who see the whole city.
 */
export async function findReachableFile(
  db: Db,
  id: string,
  scope: Scope,
  personId: string | null,
): Promise<Row<'stored_file'> | null> {
  const mine = personId === null ? empty : sql`f."uploadedById" = ${personId}::uuid OR`
  const [row] = await db.rows<Row<'stored_file'>>(sql`
    SELECT f.* FROM "stored_file" f WHERE f."id" = ${id}::uuid AND (${mine}
      EXISTS (SELECT 1 FROM "hazard_file" hf JOIN "hazard" h ON h."id" = hf."hazardId"
        WHERE hf."fileId" = f."id" AND ${within(scope, sql`h`)})
      OR EXISTS (SELECT 1 FROM "answer_file" af JOIN "inspection" i ON i."id" = af."inspectionId"
        WHERE af."fileId" = f."id" AND ${within(scope, sql`i`)})
      OR EXISTS (SELECT 1 FROM "inspection" i WHERE i."signatureFileId" = f."id" AND ${within(scope, sql`i`)}))`)
  return row ?? null
}
