import type { InspectionView } from '@huhang/contract/inspections'
import type { Scope } from '@huhang/domain/access'
import type { HazardTally } from '@huhang/domain/inspections'
import { hazardFiles } from '../hazards'
import { type Db, type Row, sql } from '../kernel'
import { tallyOf } from './inspection-list'
import { visibleInspections } from './visible'

export type OpenedInspection = Row<'inspection'> & {
  enterprise: InspectionView['enterprise']
  premises: InspectionView['premises']
  inspectors: InspectionView['inspectors']
  hazardRows: InspectionView['hazards']
  orders: InspectionView['orders']
  /** Null: no picture was drawn. */
  signatureArrived: boolean | null
  tally: HazardTally
}

/** Visits with all that hangs on them; one that is missing is not there for this scope. */
export const findOpenedInspections = (
  db: Db,
  ids: readonly string[],
  scope: Scope,
  today: string,
): Promise<OpenedInspection[]> =>
  db.rows<OpenedInspection>(sql`
    SELECT i.*,
      json_build_object('enterpriseId', e."id", 'name', e."name", 'uscc', e."uscc") AS "enterprise",
      json_build_object('premisesId', p."id", 'name', p."name", 'address', p."address") AS "premises",
      (SELECT COALESCE(json_agg(json_build_object('personId', q."id", 'name', q."name",
          'certificateNumber', NULLIF(ii."certificateNumber", '')) ORDER BY q."pinyin", q."id"), '[]')
        FROM "inspection_inspector" ii JOIN "person" q ON q."id" = ii."personId" WHERE ii."inspectionId" = i."id") AS "inspectors",
      (SELECT COALESCE(json_agg(json_build_object('hazardId', h."id", 'description', h."description", 'spot', h."spot",
          'category', h."category", 'grade', h."grade", 'status', h."status", 'clauseId', h."clauseId",
          'clauseVersion', h."clauseVersion", 'deadlineOn', h."deadlineOn", 'correctedOnSpot', h."correctedOnSpot",
          'orderId', h."orderId", 'revision', h."revision", 'files', ${hazardFiles(sql`h."id"`)}) ORDER BY h."id"), '[]')
        FROM "hazard" h WHERE h."inspectionId" = i."id") AS "hazardRows",
      (SELECT COALESCE(json_agg(json_build_object('orderId', o."id", 'number', o."number",
          'issuedAt', to_char(o."issuedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY o."id"), '[]')
        FROM "rectification_order" o WHERE o."inspectionId" = i."id") AS "orders",
      (SELECT f."arrivedAt" IS NOT NULL FROM "stored_file" f WHERE f."id" = i."signatureFileId") AS "signatureArrived",
      ${tallyOf(sql`i."id"`, today)} AS "tally"
    FROM "inspection" i JOIN "enterprise" e ON e."id" = i."enterpriseId" JOIN "premises" p ON p."id" = i."premisesId"
    WHERE i."id" = ANY(${[...ids]}::uuid[]) AND ${visibleInspections(scope)}`)
