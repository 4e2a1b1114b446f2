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

/** What a person signs in with: the account, its name and the password's row. */
export type SignInRow = { personId: string; accountId: string; username: string; credentialId: string }

export const findSignIns = (db: Db, personIds: readonly string[]): Promise<SignInRow[]> =>
  db.rows<SignInRow>(
    sql`SELECT u."personId", u."id" AS "accountId", u."username", a."id" AS "credentialId"
        FROM "auth_user" u JOIN "auth_account" a ON a."userId" = u."id" AND a."providerId" = 'credential'
        WHERE u."personId" = ANY(${[...personIds]}::uuid[])`,
  )
