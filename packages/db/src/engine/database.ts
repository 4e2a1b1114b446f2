import pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { StartFailure } from './start-failure.ts'

export type DatabaseOptions = {
  /** HUHANG_DATA: where the embedded server keeps its data. */
  folder: string
  /** HUHANG_CITY: the PostgreSQL schema of this city. */
  schema: string
  /** DATABASE_URL: a server of one's own; without it the embedded one is used. */
  url?: string | undefined
  durable?: boolean
  onRevived?: (port: number) => void
}

/** `url` already sets `search_path` to the schema, so plain SQL needs no prefix. */
export type Database = { url: string; schema: string; embedded: boolean; stop(): Promise<void> }

export async function resolveDatabase(options: DatabaseOptions): Promise<Database> {
  const { schema, url, ...rest } = options
  if (url !== undefined) {
    await checkServer(url)
    return { url: withSearchPath(url, schema), schema, embedded: false, stop: () => Promise.resolve() }
  }
  const embedded = await startEmbedded(rest)
  return { url: withSearchPath(embedded.url, schema), schema, embedded: true, stop: embedded.stop }
}

export function withSearchPath(url: string, schema: string): string {
  const parsed = new URL(url)
  // Prisma's own parameter; `pg` would hand it to the server, which refuses it.
  parsed.searchParams.delete('schema')
  const others = parsed.searchParams.get('options')
  const path = `-c search_path=${schema}`
  parsed.searchParams.set('options', others === null ? path : `${others} ${path}`)
  // In a query `+` is a blank only to some readers; `%20` is to all.
  parsed.search = parsed.search.replaceAll('+', '%20')
  return parsed.href
}

const oldest = 15

async function checkServer(url: string): Promise<void> {
  const version = await serverVersion(url)
  if (version >= oldest * 10_000) return
  throw new StartFailure(
    'database.too-old',
    `DATABASE_URL 指向 PostgreSQL ${Math.floor(version / 10_000)}，至少需要 ${oldest}：请升级该服务器。`,
    `DATABASE_URL points to PostgreSQL ${Math.floor(version / 10_000)} but ${oldest} is the oldest that works: upgrade that server.`,
  )
}

async function serverVersion(url: string): Promise<number> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    )
    await client.end()
    return rows[0]?.version ?? 0
  } catch (error) {
    throw unreachable(error)
  }
}

function unreachable(error: unknown): StartFailure {
  const { message, code } = error as { message?: string; code?: string }
  const reason = message || code || String(error)
  return new StartFailure(
    'database.unreachable',
    `无法连接 DATABASE_URL 所指的数据库（${reason}）：请检查地址、账号以及服务器是否在运行。`,
    `The database of DATABASE_URL cannot be reached (${reason}): check address, account and whether the server is running.`,
  )
}
