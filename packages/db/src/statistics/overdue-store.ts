import type { OverdueView } from '@huhang/contract/statistics'
import { type Db, sql } from '../kernel'
import type { Cut } from './cut'
import { relationOf } from './relations'

/** What is overdue and whose it is: the latest first, names joined to these rows only. */
export const listOverdue = (db: Db, cut: Cut, limit: number): Promise<OverdueView[]> =>
  db.rows(sql`
    WITH late AS MATERIALIZED (
      SELECT a, "on" FROM (${relationOf('overdue', cut, { industry: false, kind: false })}) r ORDER BY "on", a LIMIT ${limit}
    )
    SELECT h.id AS "hazardId", h."enterpriseId", e.name AS "enterpriseName", h."areaId",
      h.description, h.grade, h."deadlineOn", (${cut.today}::date - h."deadlineOn")::int AS "daysLate", h.responsible
    FROM late l JOIN hazard h ON h.id = l.a JOIN enterprise e ON e.id = h."enterpriseId"
    ORDER BY l."on", l.a`)
