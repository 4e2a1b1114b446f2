import type { EnterpriseId, Instant } from '@huhang/contract'
import type { PackEntry, PackParts } from './entry'
import { readEntries, readHead, readParts } from './stored'

/** The pack of one person, opened. */
export type PackInHand = {
  readonly personId: string
  /** When the server said that it is so. */
  readonly asOf: Instant
  readonly entries: ReadonlyMap<EnterpriseId, PackEntry>
  readonly parts: PackParts | null
}

let inHand: Promise<PackInHand | null> | null = null
let whose: string | null = null

async function open(personId: string): Promise<PackInHand | null> {
  const head = await readHead(personId)
  if (head === null) return null
  const [entries, parts] = await Promise.all([readEntries(personId), readParts(personId)])
  return { personId, asOf: head.asOf, entries: new Map(entries.map((entry) => [entry.enterpriseId, entry])), parts }
}

/** Opened once and kept open until it is refreshed. Null: this person has none here, or it is closed. */
export function packInHand(personId: string): Promise<PackInHand | null> {
  if (inHand === null || whose !== personId) {
    whose = personId
    const opening = open(personId)
    inHand = opening
    // One that could not be opened now may be later.
    opening.then(
      (pack) => pack === null && inHand === opening && layDown(),
      () => inHand === opening && layDown(),
    )
  }
  return inHand
}

export function layDown(): void {
  inHand = null
}
