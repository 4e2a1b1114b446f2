import { type Db, sql } from '../kernel'

/** Keeps who opened personal data of whom: a look leaves a row though it changes nothing. */
export async function keepLook(
  db: Db,
  look: { actorId: string | null; look: string; subjectKind: string; subjectId: string; id: string; at: string },
): Promise<void> {
  await db.rows(
    sql`INSERT INTO "access_log" ("id", "at", "actorId", "look", "subjectKind", "subjectId")
        VALUES (${look.id}::uuid, ${look.at}::timestamptz, ${look.actorId}::uuid, ${look.look}, ${look.subjectKind}, ${look.subjectId})`,
  )
}
