import type { AreaId, HazardId, PremisesId } from '@huhang/contract'
import type { HazardView } from '@huhang/contract/hazards'
import { type Db, sql } from '../kernel'
import type { Row } from '../kernel/rows'

/** A hazard as the rules and the views know it, with the cell its events carry and the kind it is counted by. */
export type HazardRecord = HazardView & { cell: string; visitKind: string | null }

/** Where a row has two columns or a bigint, the view has one value. */
export function hazardRecordOf(row: Row<'hazard'>): HazardRecord {
  const { lat, lng, fundsCents, voidedById: _voider, ...rest } = row
  return {
    ...rest,
    place: { lat, lng },
    fundsCents: fundsCents === null ? null : Number(fundsCents),
  } as HazardRecord
}

/** Hazards by id; one that is not there is missing from the map. */
export async function findHazards(db: Db, ids: readonly HazardId[]): Promise<Map<string, HazardRecord>> {
  const rows = await db.rows<Row<'hazard'>>(sql`SELECT * FROM "hazard" WHERE "id" = ANY(${ids}::uuid[])`, {
    prepare: true,
  })
  return new Map(rows.map((row) => [row.id, hazardRecordOf(row)]))
}

export type PremisesPlace = Pick<Row<'premises'>, 'id' | 'enterpriseId' | 'lat' | 'lng' | 'cell' | 'closedAt'> & {
  areaId: AreaId
}

/** What a hazard takes over from its premises. */
export async function findPremisesPlaces(db: Db, ids: readonly PremisesId[]): Promise<Map<string, PremisesPlace>> {
  const rows = await db.rows<PremisesPlace>(
    sql`SELECT "id", "enterpriseId", "areaId", "lat", "lng", "cell", "closedAt" FROM "premises" WHERE "id" = ANY(${ids}::uuid[])`,
    { prepare: true },
  )
  return new Map(rows.map((row) => [row.id, row]))
}
