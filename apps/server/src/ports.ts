import { join } from 'node:path'
import type { Ports } from '@huhang/actions/kernel'
import { StartFailure } from '@huhang/db/engine'
import { sql } from '@huhang/db/stores'
import { aesSealer, assertKey, diskFiles, fileMessages, keyCheckOf, sharpImages } from '@huhang/outside'
import type { OpenCity } from './compose'
import type { Env } from './env'
import type { Secrets } from './secrets'

/** The city's ways outside: photos on disk, messages to a file, personal fields sealed under the key. */
export const openPorts = ({ dataFolder, keepOriginals }: Env, { fieldKey }: Secrets): Ports => ({
  files: diskFiles(join(dataFolder, 'files'), { keepsOriginals: keepOriginals }),
  images: sharpImages,
  messages: fileMessages(join(dataFolder, 'messages')),
  sealer: aesSealer(fieldKey),
})

/**
 * Holds the key against the mark it left in the database at its first use.
 * @throws StartFailure with another key: what was sealed could not be opened, and new rows would be lost to the old key.
 */
export async function checkKey({ pool, ports }: OpenCity): Promise<void> {
  const mark = keyCheckOf(ports.sealer)
  await pool.rows(
    sql`INSERT INTO "setting" ("key", "value") VALUES ('sealer.check', to_jsonb(${mark}::text)) ON CONFLICT ("key") DO NOTHING`,
  )
  const [row] = await pool.rows<{ value: string }>(sql`SELECT "value" FROM "setting" WHERE "key" = 'sealer.check'`)
  try {
    assertKey(ports.sealer, row?.value ?? null)
  } catch {
    throw new StartFailure(
      'start.key-wrong',
      '密钥与数据库不符：请恢复原来的密钥文件（HUHANG_KEY_FILE，或数据文件夹中的 keys/field.key）。',
      'The key does not belong to this database: bring back the key file it was started with (HUHANG_KEY_FILE, or keys/field.key in the data folder).',
    )
  }
}
