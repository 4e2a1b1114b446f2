import type { AreaId, LocalDay } from '@huhang/contract'
import { type Db, sql } from '../kernel'

export type UnnumberedVisit = { id: string; areaId: AreaId; day: LocalDay }

/** Which of these visits have no 文书编号 yet. */
export const findUnnumbered = (db: Db, ids: readonly string[]): Promise<UnnumberedVisit[]> =>
  db.rows<UnnumberedVisit>(
    sql`SELECT "id", "areaId", "day" FROM "inspection" WHERE "id" = ANY(${[...ids]}::uuid[]) AND "number" IS NULL`,
    { prepare: true },
  )
