import { type FieldCommand, fieldCommands } from '@huhang/contract/fieldwork'
import { filesOf, type Named, rebased, subjectsOf } from '@huhang/domain/fieldwork'
import { device, type EntryRow, makingRoom, type Vault } from '../device'
import { type FormSaid, type Said, saidPlace } from './entry'
import { bySeq, follow, followersOf, isOpen, leadOn, onOwn, related } from './follow'
import { format } from './formats'

export type ToKeep = Named & {
  title: string
  form?: FormSaid | null | undefined
  seen?: Said['seen'] | undefined
  /** The refused command that this one takes the place of: what was based on that one is based on this one now. */
  replaces?: string | undefined
  /** Nothing new: kept only as long as the replaced one is still there to be said again. */
  again?: boolean
}

let queue: Promise<unknown> = Promise.resolve()

/** One after the other: two said in one breath keep their order. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = queue.then(work)
  queue = done.catch(() => undefined)
  return done
}

/**
 * Writes a command to the device, before anyone is told that it was kept; it goes after all that it is based on.
 * @throws when it is not of its verb's shape, or the device has no room
 */
export const keep = (vault: Vault, said: ToKeep): Promise<FieldCommand> => inTurn(() => write(vault, said))

async function openRow(personId: string, id: string): Promise<EntryRow | null> {
  const row = await device.entries.where('id').equals(id).first()
  return row?.personId === personId && isOpen(row) ? row : null
}

/** One that waits may already be on the server: nothing takes its place. Nor does what is about another thing. */
async function placeOf(
  personId: string,
  id: string,
  name: string,
  about: string | undefined,
): Promise<EntryRow | null> {
  const row = await openRow(personId, id)
  return row?.name === name && row.subjects[0] === about && row.state !== 'waiting' ? row : null
}

async function write(vault: Vault, toKeep: ToKeep): Promise<FieldCommand> {
  const { name, command: content, title, form, seen, replaces, again = false } = toKeep
  const { personId } = vault
  const named = { name, command: fieldCommands[name].parse(content) } as Named
  const id: string = named.command.commandId
  const [subjects, files] = [[...new Set(subjectsOf(named))], [...new Set(filesOf(named))]]
  const findPlace = () => (replaces === undefined ? null : placeOf(personId, replaces, name, subjects[0]))
  const place = await findPlace()
  // A second tap: the first one's copy stands there already.
  if (again && place === null) return named.command
  const before = (await related(personId, [...subjects, ...files])).filter(
    (row) => place === null || bySeq(row, place) < 0,
  )
  const predecessors = before.filter(isOpen)
  const revisions = new Map<string, number>()
  for (const row of predecessors) await leadOn(vault, revisions, row)
  const own = await onOwn(
    vault,
    named.command,
    before.filter((row) => !isOpen(row)),
  )
  const command = rebased(own, revisions)
  const row: EntryRow = {
    ...(place?.seq === undefined ? {} : { seq: place.seq }),
    id,
    personId,
    format,
    name,
    state: 'waiting',
    quiet: name === 'inspections.announceFile' ? 1 : 0,
    subjects,
    files,
    after: predecessors.map((each) => each.id),
    said: await vault.seal({ command, title, form: form ?? null, seen: seen ?? null } satisfies Said, saidPlace(id)),
    answer: null,
    code: null,
    tries: 0,
    nextTryAt: 0,
    madeAt: Date.now(),
    settledAt: null,
  }
  // The corrected copy stands where the refused one stood, and nothing after that was ever sent to a good end.
  const followers = place === null ? new Map() : await followersOf(vault, place, command)
  const isWritten = await makingRoom(() =>
    device.transaction('rw', device.entries, async () => {
      // Another window may have sent it, said it again or given it up meanwhile.
      if (place !== null && (await findPlace())?.seq !== place.seq) return false
      if (place === null) await device.entries.add(row)
      else {
        await follow(place, followers, id)
        await device.entries.put(row)
      }
      return true
    }),
  )
  return isWritten ? command : write(vault, toKeep)
}

/** Whether a person may still take it back: what was said and not answered may be on the server, and its answer will tell. */
export const mayGiveUp = (row: EntryRow): boolean => isOpen(row) && !(row.state === 'waiting' && row.unsure === true)

/**
 * The other version was chosen, it is no longer wanted (`dropped`), or a colleague has it now (`handed`). What was based
 * on it goes by itself from now on, as said on what this one had been said on: the server judges whether it can stand
 * alone. Does nothing to one that the server may have already.
 */
export const giveUp = (vault: Vault, id: string, end: 'dropped' | 'handed' = 'dropped'): Promise<void> =>
  inTurn(async () => {
    const row = await openRow(vault.personId, id)
    if (row?.seq === undefined || !mayGiveUp(row)) return
    const { seq } = row
    const followers = await followersOf(vault, row, null)
    await device.transaction('rw', device.entries, device.photos, async () => {
      await follow(row, followers, null)
      await device.entries.update(seq, { state: end, settledAt: Date.now() })
      // A photo that was never announced can't be sent.
      if (row.quiet === 1) await device.photos.update(id, { state: 'refused', code: row.code })
    })
  })
