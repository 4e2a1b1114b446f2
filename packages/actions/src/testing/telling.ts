import type { Actor } from '@huhang/contract'
import type { Ledger } from './history-notes'
import type { rescueIn } from './rescue'

/** What a story is told with: moments in their order, the door through which all is said, those who say it, the notes. */
export type Telling = {
  step(at: number, tell: () => Promise<unknown>): void
  did: ReturnType<typeof rescueIn>['did']
  ledger: Ledger
  inspector: Actor
  /** Stands beside `withId` at a re-check. */
  rechecker: Actor
  withId: string
  manager: Actor
  dispatcher: Actor
  company: Actor
}
