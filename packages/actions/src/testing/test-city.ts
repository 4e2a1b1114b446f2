import { type Instant, instantOf } from '@huhang/contract'
import { connect, loadAreas, type Pool, readSettings } from '@huhang/db/stores'
import { testDatabase } from '@huhang/db/testing'
import type { AreaTree } from '@huhang/domain/access'
import { buildAreaTree } from '@huhang/domain/areas'
import { cityZone } from '@huhang/domain/kernel'
import type { City } from '../kernel'
import { type MemoryPorts, memoryPorts } from './memory-ports'

export type TestCity = City & {
  readonly pool: Pool
  readonly url: string
  readonly ports: MemoryPorts
  /** The test's clock: stands still until moved. */
  setNow(at: Instant): void
  close(): Promise<void>
}

/** A city of one's own on real PostgreSQL, empty but for its tables; close it when done. */
export async function testCity(at: Instant = instantOf(Date.UTC(2025, 4, 1, 4)), poolSize = 20): Promise<TestCity> {
  const database = await testDatabase()
  const pool = connect(database.url, database.schema, poolSize)
  let now = at
  let tree: Promise<AreaTree> | undefined
  return {
    db: pool,
    pool,
    url: database.url,
    ports: memoryPorts(),
    zone: cityZone,
    now: () => now,
    areas: () => (tree ??= loadAreas(pool).then(buildAreaTree)),
    forgetAreas() {
      tree = undefined
    },
    setting: async (key, otherwise) =>
      ((await readSettings(pool)).get(key) as typeof otherwise | undefined) ?? otherwise,
    committed: () => undefined,
    setNow(next) {
      now = next
    },
    async close() {
      await pool.close()
      await database.drop()
    },
  }
}
