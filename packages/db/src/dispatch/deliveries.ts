import type { MissionId, PersonId } from '@huhang/contract'
import { type Db, sql } from '../kernel'

export type Undelivered = { personId: PersonId; phoneSealed: string | null }

/** Those of the called whom the message port has not been asked about yet. */
export const findUndelivered = (
  db: Db,
  missionId: MissionId,
  personIds: readonly PersonId[],
  ring: number,
): Promise<Undelivered[]> =>
  db.rows(
    sql`SELECT q."personId", p."phoneSealed" FROM "mission_person" q JOIN "person" p ON p."id" = q."personId"
        WHERE q."missionId" = ${missionId}::uuid AND q."personId" = ANY(${personIds}::uuid[])
          AND q."ring" = ${ring}::int AND q."deliveryState" IS NULL AND q."status" = 'notified'`,
  )
