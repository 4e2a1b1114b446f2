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
  HUHANG_KEEP_ORIGINALS: z.enum(['on', 'off']).default('off'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TEST_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  TILE_URL: text.optional(),
  TILE_CRS: z.enum(['wgs84', 'gcj02']).default('wgs84'),
  TILE_ATTRIBUTION: text.optional(),
  PMTILES_FILE: text.refine(isPmtiles, 'not a PMTiles 3 file').optional(),
  HUHANG_WEB: z.enum(['production', 'journeys']).default('production'),
})

export type Env = ReturnType<typeof readEnv>

/** The settings of this process; nobody else reads the environment. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  // An empty value is how compose files say "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) throw invalid(parsed.error)
  const said = parsed.data
  const secure = said.PUBLIC_URL?.startsWith('https:') ?? false
  // A demo has known passwords, and without HTTPS everyone on the way reads them: neither leaves this machine unasked.
  const host = said.HOST ?? (said.HUHANG_MODE === 'production' && secure ? '0.0.0.0' : '127.0.0.1')
  return {
    mode: said.HUHANG_MODE,
    city: said.HUHANG_CITY,
    port: said.PORT,
    host,
    metricsPort: said.METRICS_PORT,
    publicUrl: said.PUBLIC_URL ?? `http://${typed(host)}:${said.PORT}`,
    /** Served over HTTPS, by itself or behind a proxy: browsers send the cookies back over nothing else. */
    secure,
    web: said.HUHANG_WEB,
    dataFolder: resolve(said.HUHANG_DATA),
    databaseUrl: said.DATABASE_URL,
    testDatabaseUrl: said.TEST_DATABASE_URL,
    secret: said.HUHANG_SECRET,
    keyFile: said.HUHANG_KEY_FILE,
    keepOriginals: said.HUHANG_KEEP_ORIGINALS === 'on',
    tiles: {
      url: said.TILE_URL,
      crs: said.TILE_CRS,
      attribution: said.TILE_ATTRIBUTION,
      pmtilesFile: said.PMTILES_FILE,
    },
  }
}

const ownHosts = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])
const anyHost = new Set(['0.0.0.0', '::'])

/** A host as it stands in an address that somebody can type. */
function typed(host: string): string {
  if (ownHosts.has(host) || anyHost.has(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/**
 * Browsers keep secure cookies away from plain HTTP, and others may read along there: in production people come over
 * HTTPS, or from this machine alone.
 * @throws StartFailure in production when anyone else could come over plain HTTP
 */
export function requireSafeAddress({ mode, secure, host, publicUrl }: Env): void {
  if (mode === 'demo' || secure || (ownHosts.has(host) && ownHosts.has(new URL(publicUrl).hostname))) return
  throw new StartFailure(
    'start.address-not-safe',
    `生产模式不通过明文 HTTP 对外服务（${publicUrl}，监听 ${host}）：请把 PUBLIC_URL 设为用户访问的 https:// 地址，由 HTTPS 代理转发；或设 HOST=127.0.0.1 仅供本机使用。`,
    `Production does not serve others over plain HTTP (${publicUrl}, listening on ${host}): set PUBLIC_URL to the https:// address people type, with a proxy that speaks HTTPS before it, or HOST=127.0.0.1 for this machine alone.`,
  )
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
