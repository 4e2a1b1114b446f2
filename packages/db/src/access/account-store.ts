import { type Db, sql } from '../kernel'

export type AccountRow = { personId: string | null; username: string | null }

/** Accounts of these persons or under these names, names in lower case. */
export const findAccounts = (
  db: Db,
  personIds: readonly string[],
  usernames: readonly string[],
): Promise<AccountRow[]> =>
  db.rows<AccountRow>(
    sql`SELECT "personId", "username" FROM "auth_user"
        WHERE "personId" = ANY(${[...personIds]}::uuid[]) OR "username" = ANY(${[...usernames]})`,
  )
