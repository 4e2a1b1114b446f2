import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyEmbedded, migrate, startEmbedded, withSearchPath } from '@huhang/db/engine'
import { type Sql, sql } from '@huhang/db/stores'
import { aesSealer, diskFiles, fileMessages, sharpImages } from '@huhang/outside'
import { type OpenCity, openCity } from '@huhang/server/compose'
import { openAccount } from '@huhang/server/open-account'
import { layEnterprises, layVisits, layVolunteers, spanDays } from '../data/lay-city'
import { laySites } from '../data/lay-sites'
import { day } from '../data/numbered'
import { inspectors, settle } from '../data/people'
import { sayProgress } from './report'

export const account = { username: 'bench', password: randomBytes(12).toString('hex') }
export const schema = 'bench'

export type BenchCity = {
  readonly url: string
  readonly folder: string
  readonly city: OpenCity
  readonly keyFile: string
  /** Until when visits were told. */
  readonly until: number
  /** Lays 100,000 of these, once; with visits go as many hazards. `sites`: with them, what a work pack takes along. */
  filled(what: Filling): Promise<void>
  close(): Promise<void>
}

export type Filling = 'visits' | 'volunteers' | 'sites'

const many = 100_000
/** Visits of the years before, in every bench city. */
const before = 3000

/** Data is laid as if nothing were ever put right but on the spot: here, what was found more than a year ago has been. */
const longPutRight = (until: number): Sql =>
  sql`UPDATE "hazard" SET "status" = 'verified', "verifiedAt" = "foundAt" + interval '20 days'
      WHERE "status" = 'found' AND "foundAt" < ${new Date(until - 365 * day).toISOString()}::timestamptz`

const layings: Record<Filling, (city: OpenCity, until: number) => Promise<unknown>> = {
  visits: ({ pool }, until) => layVisits(pool, many, until),
  volunteers: ({ pool }) => layVolunteers(pool, many),
  async sites({ pool }, until) {
    await laySites(pool)
    await pool.rows(longPutRight(until))
  },
}

async function fill(city: OpenCity, what: Filling, until: number): Promise<void> {
  const start = performance.now()
  await layings[what](city, until)
  await city.pool.rows(sql`VACUUM ANALYZE`)
  sayProgress(`${what} laid in ${Math.round((performance.now() - start) / 1000)} s`)
}

/** A city on a PostgreSQL of its own, as durable as in service, with enterprises, people, one account and some visits. */
export async function openBenchCity(visits = before): Promise<BenchCity> {
  const folder = await mkdtemp(join(tmpdir(), 'huhang-bench-'))
  const server = await startEmbedded({ folder, durable: true })
  const end = async () => {
    await server.stop()
    await destroyEmbedded(folder)
  }
  try {
    const url = withSearchPath(server.url, schema)
    await migrate({ url, schema })
    const key = randomBytes(32)
    const keyFile = join(folder, 'field.key')
    await writeFile(keyFile, `${key.toString('hex')}\n`, { mode: 0o600 })
    const ports = {
      files: diskFiles(join(folder, 'files'), { keepsOriginals: false }),
      images: sharpImages,
      messages: fileMessages(join(folder, 'messages')),
      sealer: aesSealer(key),
    }
    const city = openCity({ url, schema, ports })
    const until = Date.now()
    await settle(city)
    await layEnterprises(city.pool)
    // No city in service has empty tables, and statistics of empty ones make plans for empty ones.
    if (visits > 0) await layVisits(city.pool, visits, until - spanDays * day)
    const [first] = inspectors
    if (first !== undefined)
      await openAccount(city, { kind: 'system', name: 'bench' }, { ...account, personId: first.personId })
    await city.pool.rows(sql`VACUUM ANALYZE`)
    const fillings = new Map<Filling, Promise<void>>()
    const filled = async (what: Filling): Promise<void> => {
      if (what === 'sites') await filled('visits')
      const filling = fillings.get(what) ?? fill(city, what, until)
      fillings.set(what, filling)
      await filling
    }
    return {
      url: server.url,
      folder,
      city,
      keyFile,
      until,
      filled,
      async close() {
        await city.close()
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}
