import { liveQuery } from 'dexie'
import { device, type EntryRow } from '../device'

/**
 * The command as it stands once it has come to an end, or when `giveUp` is through: then it goes on waiting. A person
 * before a form is told at once what can be known at once.
 */
export function waitForEnd(id: string, giveUp: Promise<unknown>): Promise<EntryRow | undefined> {
  return new Promise((resolve, reject) => {
    const ask = () => device.entries.where('id').equals(id).first()
    const following = liveQuery(ask).subscribe({
      next: (row) => {
        if (row === undefined || row.state !== 'waiting') finish(row)
      },
      error: reject,
    })
    function finish(row: EntryRow | undefined) {
      setTimeout(() => following.unsubscribe())
      resolve(row)
    }
    void giveUp.then(ask).then(finish, reject)
  })
}
