import { device, type EntryState } from '../device'

const dayMs = 24 * 3_600_000
/** How long an entry is shown after its end: to look up a number, to think again about what was given up. */
const keptMs: Partial<Record<EntryState, number>> = { accepted: 7 * dayMs, dropped: 30 * dayMs, handed: 30 * dayMs }

/** How long a device shows its own small copy of a photo that has arrived or was given up, and knows its hash for a record not sent yet. */
const photoKeptMs = 30 * dayMs

/** Takes away what came to its end long ago. What waits, was refused or changed stays for as long as it takes. */
export async function sweep(now: number): Promise<void> {
  for (const [state, kept] of Object.entries(keptMs))
    await device.entries
      .where('[state+personId]')
      .between([state, ''], [state, '\uffff'])
      .filter(({ settledAt }) => settledAt !== null && now - settledAt > kept)
      .delete()
  await device.photos
    .filter(({ state, madeAt }) => (state === 'arrived' || state === 'dropped') && now - madeAt > photoKeptMs)
    .delete()
}
