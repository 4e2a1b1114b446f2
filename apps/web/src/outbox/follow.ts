import type { FieldCommand } from '@huhang/contract/fieldwork'
import { foreseenRevisions, rebased, revisionsOf } from '@huhang/domain/fieldwork'
import { device, type EntryRow, type Vault } from '../device'
import { type Said, saidPlace } from './entry'

const isLetGo = ({ state }: EntryRow) => state === 'dropped' || state === 'handed'
export const isOpen = (row: EntryRow) => row.state !== 'accepted' && !isLetGo(row)
export const bySeq = (one: EntryRow, other: EntryRow) => (one.seq ?? 0) - (other.seq ?? 0)

/** Commands of this person that make or change one of these, or announce it; oldest first. */
export async function related(personId: string, ids: readonly string[]): Promise<EntryRow[]> {
  const rows = await device.entries.where('subjects').anyOf(ids).distinct().toArray()
  return rows.filter((row) => row.personId === personId && !isLetGo(row)).toSorted(bySeq)
}

/** What was said; null when its seal is broken: then nothing can be told from it, and the rest goes on. */
const saidIn = (vault: Vault, { id, said }: EntryRow): Promise<Said | null> =>
  vault.open<Said>(said, saidPlace(id)).catch(() => null)

/** Where a command leaves the hazards that it makes or changes, once it is led on by what came before it. */
export async function leadOn(vault: Vault, revisions: Map<string, number>, row: EntryRow): Promise<Said | null> {
  const said = row.quiet === 1 ? null : await saidIn(vault, row)
  if (said === null) return null
  const command = rebased(said.command, revisions)
  for (const [hazardId, revision] of foreseenRevisions(command)) revisions.set(hazardId, revision)
  return { ...said, command }
}

/**
 * The command on what this device's own accepted ones left, where the screen that it was said on is older than that:
 * it was drawn before they had gone, and nobody else changed anything.
 */
export async function onOwn<Command extends object>(
  vault: Vault,
  command: Command,
  accepted: readonly EntryRow[],
): Promise<Command> {
  const revisions = new Map(revisionsOf(command))
  for (const row of revisions.size > 0 ? accepted : []) {
    const said = await saidIn(vault, row)
    for (const [hazardId, left] of foreseenRevisions(said?.command ?? {}))
      revisions.set(hazardId, Math.max(left, revisions.get(hazardId) ?? 0))
  }
  return rebased(command, revisions)
}

/** All that waits after one command, by its place in the order, as it is led on once that one is another or gone. */
type Followers = ReadonlyMap<number, EntryRow['said']>

/**
 * What follows goes on what the copy leaves; where there is none, or it left a hazard out, on what the old one had been
 * said on. Hazards that the old one was not about stay as they are: of those not all followers are looked at.
 */
export async function followersOf(vault: Vault, old: EntryRow, copy: FieldCommand | null): Promise<Followers> {
  const followers = new Map<number, EntryRow['said']>()
  const saidOn = revisionsOf((await saidIn(vault, old))?.command ?? {})
  const revisions = new Map([...saidOn, ...foreseenRevisions(copy ?? {})])
  for (const row of await related(vault.personId, old.subjects)) {
    if (row.state !== 'waiting' || row.seq === undefined || bySeq(row, old) <= 0) continue
    for (const hazardId of revisions.keys()) if (!old.subjects.includes(hazardId)) revisions.delete(hazardId)
    const said = await leadOn(vault, revisions, row)
    if (said !== null) followers.set(row.seq, await vault.seal(said, saidPlace(row.id)))
  }
  return followers
}

/** Within a transaction: what waited for the old one waits for another, or for nothing any more. */
export async function follow(old: EntryRow, followers: Followers, next: string | null): Promise<void> {
  await device.entries
    .where('after')
    .equals(old.id)
    .modify((row) => {
      row.after = row.after.flatMap((id) => (id !== old.id ? id : (next ?? [])))
      row.nextTryAt = 0
    })
  for (const [seq, said] of followers) await device.entries.update(seq, { said, nextTryAt: 0 })
}
