import { type Pool, sql } from '@huhang/db/stores'
import { hashPassword } from 'better-auth/crypto'
import { uuidv7 } from 'uuidv7'

export type NewAccount = { personId: string; name: string; username: string; password: string }

/** Opens an account for a person, or gives an existing one of that name this password. */
export async function openAccount(pool: Pool, { personId, name, username, password }: NewAccount): Promise<void> {
  const hash = await hashPassword(password)
  await pool.transaction(async (tx) => {
    const login = username.toLowerCase()
    const [user] = await tx.rows<{ id: string }>(
      sql`INSERT INTO "auth_user" ("id", "name", "email", "emailVerified", "username", "displayUsername", "personId", "updatedAt")
          VALUES (${uuidv7()}, ${name}, ${`${login}@accounts.invalid`}, false, ${login}, ${username}, ${personId}::uuid, now())
          ON CONFLICT ("username") DO UPDATE SET "personId" = EXCLUDED."personId", "updatedAt" = now() RETURNING "id"`,
    )
    if (user === undefined) return
    await tx.rows(sql`DELETE FROM "auth_account" WHERE "userId" = ${user.id} AND "providerId" = 'credential'`)
    await tx.rows(
      sql`INSERT INTO "auth_account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
          VALUES (${uuidv7()}, ${user.id}, 'credential', ${user.id}, ${hash}, now())`,
    )
  })
}
