import { type Db, type Row, sql } from '../kernel'

export type VisitChecklistRow = Row<'inspection_checklist'> &
  Pick<Row<'checklist'>, 'version' | 'title' | 'passPercent'>

/** The lists of these visits as they were answered, each visit's in the order of their ids. */
export const findVisitChecklists = (db: Db, inspectionIds: readonly string[]): Promise<VisitChecklistRow[]> =>
  db.rows<VisitChecklistRow>(
    sql`SELECT v.*, c."version", c."title", c."passPercent"
        FROM "inspection_checklist" v JOIN "checklist" c ON c."id" = v."checklistId"
        WHERE v."inspectionId" = ANY(${[...inspectionIds]}::uuid[]) ORDER BY v."inspectionId", c."id"`,
  )
