import type { LocalDay } from '@huhang/contract'
import type { CountMeasure, MeasureRowView } from '@huhang/contract/statistics'
import { type Db, empty, type Sql, sql } from '../kernel'
import type { Cut } from './cut'
import { isDistinct, relationOf } from './relations'

export type RowKey = { on: LocalDay; a: string; b: string | null }
export type MeasureRow = Omit<MeasureRowView, 'key'> & RowKey

/**
 * The names a page's rows are read with, and the record that each opens (a mission: its incident): joined to the page
 * only, never to the relation.
 */
const described: Record<'visit' | 'enterprise' | 'person' | 'hazard' | 'incident' | 'mission' | 'service', Sql> = {
  visit: sql`SELECT p.*, 'inspection' AS subject, p.a AS "subjectId", e.name AS title, s.name AS about, NULL AS grade, i.status, NULL::date AS "deadlineOn"
    FROM page p JOIN inspection i ON i.id = p.a JOIN enterprise e ON e.id = i."enterpriseId" JOIN premises s ON s.id = i."premisesId"`,
  enterprise: sql`SELECT p.*, 'enterprise' AS subject, p.a AS "subjectId", e.name AS title, NULL AS about, NULL AS grade, NULL AS status, NULL::date AS "deadlineOn"
    FROM page p JOIN enterprise e ON e.id = p.a`,
  person: sql`SELECT p.*, CASE WHEN t.id IS NULL THEN 'inspection' ELSE 'trip' END AS subject, p.a AS "subjectId",
      coalesce(t.name, e.name) AS title,
      w.name AS about, NULL AS grade, NULL AS status, NULL::date AS "deadlineOn"
    FROM page p JOIN person w ON w.id = p.b LEFT JOIN team_trip t ON t.id = p.a LEFT JOIN inspection i ON i.id = p.a
    LEFT JOIN enterprise e ON e.id = i."enterpriseId"`,
  hazard: sql`SELECT p.*, 'hazard' AS subject, p.a AS "subjectId", h.description AS title, e.name AS about, h.grade, h.status, h."deadlineOn"
    FROM page p JOIN hazard h ON h.id = p.a JOIN enterprise e ON e.id = h."enterpriseId"`,
  incident: sql`SELECT p.*, 'incident' AS subject, p.a AS "subjectId", c.title, c.address AS about, c.level AS grade, c.status, NULL::date AS "deadlineOn"
    FROM page p JOIN incident c ON c.id = p.a`,
  mission: sql`SELECT p.*, 'incident' AS subject, c.id AS "subjectId", c.title, t.name AS about, c.level AS grade, s.status, NULL::date AS "deadlineOn"
    FROM page p JOIN mission s ON s.id = p.a JOIN incident c ON c.id = s."incidentId" LEFT JOIN team t ON t.id = s."teamId"`,
  service: sql`SELECT p.*, 'incident' AS subject, c.id AS "subjectId", c.title, w.name AS about, c.level AS grade, s.status, NULL::date AS "deadlineOn"
    FROM page p JOIN mission s ON s.id = p.a JOIN incident c ON c.id = s."incidentId" JOIN person w ON w.id = p.b`,
}

const describes: Record<CountMeasure, keyof typeof described> = {
  visits: 'visit',
  enterprises: 'enterprise',
  'person-times': 'person',
  'hazards-found': 'hazard',
  'hazards-rectified': 'hazard',
  'major-hazards': 'hazard',
  'found-and-rectified': 'hazard',
  'hazards-due': 'hazard',
  'due-on-time': 'hazard',
  overdue: 'hazard',
  incidents: 'incident',
  missions: 'mission',
  'volunteer-hours': 'service',
}

/** One page of the rows behind a number, newest first, by key. */
export async function listRows(
  db: Db,
  measure: CountMeasure,
  cut: Cut,
  after: RowKey | null,
  limit: number,
): Promise<MeasureRow[]> {
  const relation = relationOf(measure, cut, { industry: true, kind: true })
  const nobody = '00000000-0000-0000-0000-000000000000'
  const seen =
    after === null
      ? empty
      : sql`WHERE ("on", a, coalesce(b, ${nobody}::uuid)) < (${after.on}::date, ${after.a}::uuid, ${after.b ?? nobody}::uuid)`
  // The same enterprise visited twice is one row: that of its last visit.
  const rows = isDistinct(measure) ? sql`SELECT DISTINCT ON (a) * FROM (${relation}) v ORDER BY a, "on" DESC` : relation
  const list = await db.rows<
    RowKey & Omit<MeasureRowView, 'key' | 'subject'> & { subject: MeasureRowView['subject']['kind']; subjectId: string }
  >(sql`
    WITH page AS MATERIALIZED (
      SELECT * FROM (${rows}) r ${seen} ORDER BY "on" DESC, a DESC, coalesce(b, ${nobody}::uuid) DESC LIMIT ${limit}
    ), told AS (${described[describes[measure]]})
    SELECT t.*, coalesce(g.name, t."areaId") AS "areaName", g."nameEn" AS "areaNameEn" FROM told t LEFT JOIN area g ON g.id = t."areaId"
    ORDER BY "on" DESC, a DESC, coalesce(b, ${nobody}::uuid) DESC`)
  return list.map(({ subject, subjectId, ...row }) => ({
    ...row,
    value: Number(row.value),
    subject: { kind: subject, id: subjectId },
  }))
}

/** From here on the transaction reads one state of the city, whatever is committed meanwhile. */
export async function readSnapshot(tx: Db): Promise<void> {
  await tx.rows(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`)
}
