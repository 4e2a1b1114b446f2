import type { LocalDay } from '@huhang/contract'
import type { CampaignReportView, RescueReportView, SupervisionReportView } from '@huhang/contract/statistics'
import { type Db, sql } from '../kernel'

/** A campaign's figures from its trips, their rosters, and the visits made on them. Null: there is no such campaign. */
export async function campaignFigures(
  db: Db,
  code: string,
  areaIds: readonly string[] | null,
): Promise<CampaignReportView | null> {
  const [row] = await db.rows<CampaignReportView & { known: boolean }>(sql`
    WITH c AS (SELECT id FROM campaign WHERE code = ${code}),
      trip AS (SELECT t.id FROM team_trip t JOIN c ON c.id = t."campaignId" WHERE ${areaIds === null} OR t."areaId" = ANY(${[...(areaIds ?? [])]}::text[])),
      visit AS (SELECT i.id, i."enterpriseId" FROM inspection i JOIN trip ON trip.id = i."tripId")
    SELECT EXISTS (SELECT FROM c) AS known, (SELECT count(*)::int FROM trip) AS "teamTrips",
      (SELECT count(*)::int FROM trip_member m JOIN trip ON trip.id = m."tripId") AS "personTimes",
      (SELECT count(DISTINCT "enterpriseId")::int FROM visit) AS enterprises,
      (SELECT count(*)::int FROM hazard h JOIN visit ON visit.id = h."inspectionId" WHERE h.status <> 'void') AS problems`)
  if (row?.known !== true) return null
  const { teamTrips, personTimes, enterprises, problems } = row
  return { teamTrips, personTimes, enterprises, problems }
}

/** Supervision visits of a span of days, both included; found and rectified counted apart. */
export async function supervisionFigures(
  db: Db,
  span: { from: LocalDay; to: LocalDay },
  areaIds: readonly string[] | null,
): Promise<SupervisionReportView> {
  const [row] = await db.rows<SupervisionReportView>(sql`
    WITH visit AS (SELECT id, "enterpriseId" FROM inspection
      WHERE kind = 'supervision' AND day >= ${span.from}::date AND day <= ${span.to}::date
        AND (${areaIds === null} OR "areaId" = ANY(${[...(areaIds ?? [])]}::text[]))),
      found AS (SELECT h.status FROM hazard h JOIN visit ON visit.id = h."inspectionId" WHERE h.status <> 'void')
    SELECT (SELECT count(DISTINCT "enterpriseId")::int FROM visit) AS enterprises, (SELECT count(*)::int FROM found) AS "hazardsFound",
      (SELECT count(*)::int FROM found WHERE status = 'verified') AS "hazardsRectified"`)
  return row ?? { enterprises: 0, hazardsFound: 0, hazardsRectified: 0 }
}

/** Missions ever opened (exercises left out), the large ones among them, and volunteers who have not left. */
export async function rescueFigures(db: Db, areaIds: readonly string[] | null): Promise<RescueReportView> {
  const [row] = await db.rows<RescueReportView>(sql`
    WITH m AS (SELECT s."isLarge" FROM mission s JOIN incident c ON c.id = s."incidentId"
      WHERE NOT c."isExercise" AND (${areaIds === null} OR s."areaId" = ANY(${[...(areaIds ?? [])]}::text[])))
    SELECT (SELECT count(*)::int FROM m) AS missions, (SELECT count(*)::int FROM m WHERE "isLarge") AS "largeMissions",
      (SELECT count(*)::int FROM volunteer WHERE "leftAt" IS NULL
        AND (${areaIds === null} OR "areaId" = ANY(${[...(areaIds ?? [])]}::text[]))) AS "registeredVolunteers"`)
  return row ?? { missions: 0, largeMissions: 0, registeredVolunteers: 0 }
}
