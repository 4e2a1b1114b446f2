import type { City, Ports } from '@huhang/actions/kernel'
import { type Instant, instantOf } from '@huhang/contract'
import { connect, loadAreas, type Pool, readSettings } from '@huhang/db/stores'
import type { AreaTree } from '@huhang/domain/access'
import { buildAreaTree } from '@huhang/domain/areas'
import { cityZone } from '@huhang/domain/kernel'

export type OpenCity = City & { readonly pool: Pool; close(): Promise<void> }

export type CityOptions = {
  url: string
  schema: string
  ports: Ports
  poolSize?: number
  now?: () => Instant
  committed?: () => void
}

/** How long settings stay in memory before they are read again. */
const settingsKeptMs = 5_000

/** Wires one city: its database, its ways outside, its clock. */
export function openCity({ url, schema, ports, poolSize, now, committed }: CityOptions): OpenCity {
  const pool = connect(url, schema, poolSize)
  let tree: Promise<AreaTree> | undefined
  let settings: Promise<Map<string, unknown>> | undefined
  let settingsUntil = 0
  return {
    db: pool,
    pool,
    ports,
    zone: cityZone,
    now: now ?? (() => instantOf(Date.now())),
    areas() {
      const known = tree
      if (known !== undefined) return known
      const asked = loadAreas(pool).then(buildAreaTree)
      tree = asked
      // A failed read is not kept.
      asked.catch(() => {
        tree = undefined
      })
      return asked
    },
    async setting(key, otherwise) {
      if (settings === undefined || Date.now() > settingsUntil) {
        settings = readSettings(pool)
        settingsUntil = Date.now() + settingsKeptMs
        settings.catch(() => {
          settings = undefined
        })
      }
      const value = (await settings).get(key)
      return value === undefined ? otherwise : (value as typeof otherwise)
    },
    committed: committed ?? (() => undefined),
    forgetAreas() {
      tree = undefined
    },
    close: () => pool.close(),
  }
}
