import type { Instant } from '@huhang/contract'
import type { Db } from '@huhang/db/stores'
import type { AreaTree } from '@huhang/domain/access'
import type { Ports } from './ports'

/** One running city: its memory, its ways outside, its clock. What an action or a read may use, and nothing else. */
export type City = {
  readonly db: Db
  readonly ports: Ports
  /** IANA name of the zone that decides a day and a month. */
  readonly zone: string
  now(): Instant
  /** The area tree, kept in memory and read anew after it changed. */
  areas(): Promise<AreaTree>
  forgetAreas(): void
  /** A setting's value, or what the caller gives for it. */
  setting<Value>(key: string, otherwise: Value): Promise<Value>
  /** Called after each commit, so that the sequencer looks at once instead of at its next beat. */
  committed(): void
}
