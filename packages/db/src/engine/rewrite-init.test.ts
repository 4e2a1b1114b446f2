import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrationsFolder, packageFolder } from './folders.ts'
import { initMigration } from './rewrite-init.ts'

it('the first migration is what the schema says (else: pnpm --filter @huhang/db rewrite-init)', async () => {
  const kept = await readFile(join(migrationsFolder, '0001_init/migration.sql'), 'utf8')
  expect(await initMigration(join(packageFolder, 'prisma'))).toBe(kept)
})
