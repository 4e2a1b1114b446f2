import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartFailure } from '@huhang/db/engine'
import { z } from 'zod'
import { isPmtiles } from './http/tile-routes'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const port = (usual: number) => z.coerce.number().int().min(1).max(65_535).default(usual)
const text = z.string().trim().min(1)

const Settings = z.object({
  PORT: port(4100),
  HOST: text.optional(),
  METRICS_PORT: port(4101),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  HUHANG_DATA: text.default(join(root, '.data')),
  // It names a PostgreSQL schema, so it stays plain enough to need no quoting anywhere.
  HUHANG_CITY: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/)
    .default('liaocheng'),
  HUHANG_MODE: z.enum(['demo', 'production']).default('demo'),
  HUHANG_SECRET: z.string().min(32).optional(),
  HUHANG_KEY_FILE: text.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TEST_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TILE_URL: text.optional(),
  TILE_CRS: z.enum(['wgs84', 'gcj02']).default('wgs84'),
  TILE_ATTRIBUTION: text.optional(),
  PMTILES_FILE: text.refine(isPmtiles, 'not a PMTiles 3 file').optional(),
})

export type Env = ReturnType<typeof readEnv>

/** The settings of this process; nobody else reads the environment. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  // An empty value is how compose files say "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) throw invalid(parsed.error)
  const said = parsed.data
  // A demo has known passwords: it does not leave this machine unless somebody says so.
  const host = said.HOST ?? (said.HUHANG_MODE === 'demo' ? '127.0.0.1' : '0.0.0.0')
  return {
    mode: said.HUHANG_MODE,
    city: said.HUHANG_CITY,
    port: said.PORT,
    host,
    metricsPort: said.METRICS_PORT,
    publicUrl:
      said.PUBLIC_URL ?? `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${said.PORT}`,
    dataFolder: resolve(said.HUHANG_DATA),
    databaseUrl: said.DATABASE_URL,
    testDatabaseUrl: said.TEST_DATABASE_URL,
    secret: said.HUHANG_SECRET,
    keyFile: said.HUHANG_KEY_FILE,
    tiles: {
      url: said.TILE_URL,
      crs: said.TILE_CRS,
      attribution: said.TILE_ATTRIBUTION,
      pmtilesFile: said.PMTILES_FILE,
    },
  }
}

function invalid(error: z.ZodError): StartFailure {
  const issue = error.issues[0]
  const name = String(issue?.path[0] ?? '')
  const reason = issue?.message ?? ''
  return new StartFailure(
    'start.setting-invalid',
    `设置 ${name} 的值无效（${reason}）：请改正后重试。`,
    `The setting ${name} is not valid (${reason}): correct it and try again.`,
  )
}
