import type { EnterpriseId, Grant, PersonActor, PersonId } from '@huhang/contract'
import { type Db, sql } from '../kernel'

type ActorRow = { personId: PersonId; grants: Grant[]; enterpriseIds: EnterpriseId[] }

/** Who an account acts as, with the roles held now. Null: no person, or one who has been disabled. */
export async function findActor(db: Db, userId: string): Promise<PersonActor | null> {
  const [row] = await db.rows<ActorRow>(
    sql`SELECT p."id" AS "personId",
          COALESCE((SELECT json_agg(json_build_object('role', g."role", 'areaId', g."areaId")) FROM "role_grant" g
                    WHERE g."personId" = p."id" AND (g."until" IS NULL OR g."until" > now())), '[]') AS "grants",
          COALESCE((SELECT json_agg(DISTINCT c."enterpriseId") FROM "contact" c WHERE c."personId" = p."id"), '[]') AS "enterpriseIds"
        FROM "auth_user" u JOIN "person" p ON p."id" = u."personId"
        WHERE u."id" = ${userId} AND p."disabledAt" IS NULL`,
    { prepare: true },
  )
  return row === undefined ? null : { kind: 'person', ...row }
}
