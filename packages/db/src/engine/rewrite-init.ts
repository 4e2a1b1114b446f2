import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder } from './folders.ts'
import { diffSchemas, type SchemaFile } from './schema-engine.ts'

async function filesOf(folder: string, ending: string): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(join(folder, path), 'utf8') })))
}

/** Until the first release the one migration is derived from the schema, so nobody edits it by hand. */
export async function initMigration(prismaFolder: string): Promise<string> {
  const script = await diffSchemas(null, await filesOf(join(prismaFolder, 'schema'), '.prisma'))
  // The city's schema is made by `migrate`; the statements themselves name none.
  const tables = script.replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n/m, '')
  const rest = await filesOf(join(prismaFolder, 'sql'), '.sql')
  const parts = [tables, ...rest.map((file) => `-- ${file.path}\n${file.content}`)]
  return `${parts.map((part) => part.replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`
}

export async function rewriteInit(prismaFolder = join(packageFolder, 'prisma')): Promise<string> {
  const migrations = join(prismaFolder, 'migrations')
  await mkdir(join(migrations, '0001_init'), { recursive: true })
  const sql = await initMigration(prismaFolder)
  await writeFile(join(migrations, '0001_init/migration.sql'), sql)
  await writeFile(join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return sql
}
