import type { ReceiptRow } from './commit'
import { type Db, sql } from './db'

/** Stored answers to these commands, by command id. */
export async function findReceipts(db: Db, commandIds: readonly string[]): Promise<Map<string, ReceiptRow>> {
  const found = await db.rows<ReceiptRow>(sql`SELECT * FROM "receipt" WHERE "commandId" = ANY(${commandIds}::uuid[])`)
  return new Map(found.map((row) => [row.commandId, row]))
}

/** Holds these names until the transaction ends, in one order for everyone, so that two never wait for each other. */
export async function lockNames(tx: Db, names: readonly string[]): Promise<void> {
  const sorted = [...new Set(names)].sort()
  for (const name of sorted)
    await tx.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.schema}:${name}`}, 0))`)
}
