import type { EventType } from '@huhang/contract'
import type { LoggedEvent } from '@huhang/db/stores'
import type { City } from './city'

/**
 * What follows from an event, in the room that reacts. `react` may be called again for an event it has
 * already dealt with (the process may die between the work and its note), so it must be idempotent:
 * do the work through `perform` with ids from `derivedId(event.id, …)`, whose receipts make it happen once.
 * What it throws is tried again; after five times the event is set aside and its subject waits.
 */
export type Reaction = {
  /** Names the cursor; renaming it starts it anew from the log's beginning. */
  readonly name: string
  readonly on: readonly EventType[]
  /** `dealtThrough`: later events, up to this position, have been dealt with in the same go and are passed over. */
  react(city: City, event: LoggedEvent, dealtThrough: (position: number) => void): Promise<void>
}

export const defineReaction = (reaction: Reaction): Reaction => reaction
