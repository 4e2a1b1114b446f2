import { Failure, type Instant, instantOf } from '@huhang/contract'
import type { AccountForm } from '@huhang/contract/access'
import { StartFailure } from '@huhang/db/engine'
import { sql } from '@huhang/db/stores'
import type { OpenCity } from './compose'
import type { DemoAccount } from './http/settings-routes'
import { openAccount } from './open-account'

/** Public on purpose: a demo has no secrets, and listens on this machine alone. */
const demoPassword = 'escort-the-vessel'

/** One county's own desk, to see what reach means. */
const county = { areaId: '371525', zh: '冠县', en: 'Guan County' }

export const demoAccounts: readonly DemoAccount[] = [
  { username: 'inspector', role: 'inspector', password: demoPassword },
  { username: 'dispatcher', role: 'dispatcher', password: demoPassword },
  { username: 'manager', role: 'manager', password: demoPassword },
  { username: 'leader', role: 'team-lead', password: demoPassword },
  { username: 'volunteer', role: 'volunteer', password: demoPassword },
  { username: 'company', role: 'company-contact', password: demoPassword },
  { username: 'admin', role: 'administrator', password: demoPassword },
  { username: 'manager.guan', role: 'manager', password: demoPassword, county },
  { username: 'inspector.guan', role: 'inspector', password: demoPassword, county },
]

/** A start that was killed half-way finds some accounts open. */
const openOnce = (city: OpenCity, account: AccountForm) =>
  openAccount(city, { kind: 'system', name: 'demo' }, account).catch((error: unknown) => {
    if (!(error instanceof Failure) || error.code !== 'account.person-has-one') throw error
  })

type Told = { at: Instant; done: boolean }

const readTold = async ({ pool }: OpenCity): Promise<Told | null> => {
  const [row] = await pool.rows<{ value: Told }>(sql`SELECT "value" FROM "setting" WHERE "key" = 'demo.told'`)
  return row?.value ?? null
}

const writeTold = ({ pool }: OpenCity, told: Told) =>
  pool.rows(
    sql`INSERT INTO "setting" ("key", "value") VALUES ('demo.told', ${JSON.stringify(told)}::jsonb)
        ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value", "updatedAt" = now()`,
  )

/**
 * Tells the demo city's story on the first start. The moment it is told from is kept first and every command's
 * id follows from the story, so a start that was killed half-way is taken up where it stood.
 */
export async function tellDemoCity(city: OpenCity, say: (line: string) => void): Promise<void> {
  const told = (await readTold(city)) ?? { at: instantOf(Date.now()), done: false }
  if (told.done) return
  await writeTold(city, told)
  const { tellCity } = await import('@huhang/seed')
  const { accounts } = await tellCity(city, { now: told.at, say })
  for (const { username, password, role, county } of demoAccounts) {
    const person = accounts.find(
      (account) => account.role === role && (county === undefined || account.areaId === county.areaId),
    )
    if (person !== undefined) await openOnce(city, { personId: person.personId, username, password })
  }
  await writeTold(city, { ...told, done: true })
}

/** @throws StartFailure when a database told as a demo is served as the real thing. */
export async function refuseDemoCity(city: OpenCity): Promise<void> {
  if ((await readTold(city)) === null) return
  throw new StartFailure(
    'start.demo-in-production',
    '数据库中是演示城市及其公开口令的账号：生产模式请使用空数据库，或以 HUHANG_MODE=demo 启动。',
    'The database holds the demo city and its accounts with public passwords: give production an empty database, or start with HUHANG_MODE=demo.',
  )
}
