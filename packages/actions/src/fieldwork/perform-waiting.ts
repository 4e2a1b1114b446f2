import { type Actor, CommandId, Failure } from '@huhang/contract'
import type { Waiting } from '@huhang/contract/fieldwork'
import { findReceipts } from '@huhang/db/stores'
import {
  type AnyAction,
  actorKeyOf,
  type City,
  isDatabaseAway,
  type Outcome,
  type Performed,
  perform,
  refused,
} from '../kernel'

/** How what waited on a device comes in: verbs by name, and where a defect is put down. */
export type Door = {
  actionOf(name: string): AnyAction | undefined
  /** Returns the id under which it stands in the log. */
  report(error: unknown): string
}

type Item = {
  readonly index: number
  readonly id: string
  readonly performed: Performed
  readonly subjects: readonly string[]
  readonly after: string[]
}

const unreadable = (path: string, message: string): Outcome =>
  refused(new Failure('input.invalid', { issues: [{ path, message }] }))

/** A command of an unknown verb or of another shape is refused alone: nothing of it is kept. */
function readItem(door: Door, { name, command, after }: Waiting, index: number, clockOffsetSeconds: number) {
  const action = door.actionOf(name)
  if (action === undefined) return unreadable('name', name)
  const parsed = action.command.safeParse(command)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return unreadable(issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  const id = CommandId.parse(parsed.data.commandId)
  const subjects = action.subjects(parsed.data)
  return { index, id, performed: { action, command: parsed.data, clockOffsetSeconds }, subjects, after }
}

/**
 * Those of one verb beside each other: they go as one statement. Nothing in a wave is based on another of it, but what
 * is said about one subject keeps its order: behind another verb on it begins another row of verbs.
 */
function byVerb(items: readonly Item[]): Item[] {
  const last = new Map<string, { row: number; action: AnyAction }>()
  const rows: Map<AnyAction, Item[]>[] = []
  for (const item of items) {
    const { action } = item.performed
    const before = item.subjects.flatMap((subject) => last.get(subject) ?? [])
    const row = Math.max(0, ...before.map((one) => (one.action === action ? one.row : one.row + 1)))
    for (const subject of item.subjects) last.set(subject, { row, action })
    const verbs = rows[row] ?? new Map<AnyAction, Item[]>()
    rows[row] = verbs
    verbs.set(action, [...(verbs.get(action) ?? []), item])
  }
  return rows.flatMap((verbs) => [...verbs.values()].flat())
}

/** As `perform`; where one of them is busy or brings out a defect, each goes alone and only that one fails. */
async function performAll(city: City, door: Door, items: readonly Item[], actor: Actor): Promise<Outcome[]> {
  try {
    return await perform(
      city,
      items.map((item) => item.performed),
      actor,
    )
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    if (items.length === 1)
      return [refused(error instanceof Failure ? error : new Failure('system.failed', { id: door.report(error) }))]
    const outcomes: Outcome[] = []
    for (const item of items) outcomes.push(...(await performAll(city, door, [item], actor)))
    return outcomes
  }
}

/**
 * What waited on a device, through the one door, in waves: a command goes when all that it is based on stands. One whose
 * predecessor was refused, or never came, is told `command.waits` and nothing of it is kept. Outcomes come in the
 * order of the list.
 */
export async function performWaiting(
  city: City,
  door: Door,
  list: readonly Waiting[],
  actor: Actor,
  clockOffsetSeconds: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const items: Item[] = []
  for (const [index, waiting] of list.entries()) {
    const read = readItem(door, waiting, index, clockOffsetSeconds)
    if ('ok' in read) outcomes[index] = read
    else items.push(read)
  }
  const here = new Set(items.map((item) => item.id))
  const elsewhere = [...new Set(items.flatMap((item) => item.after))].filter((id) => !here.has(id))
  const stands = new Set<string>()
  if (elsewhere.length > 0)
    for (const [id, receipt] of await findReceipts(city.db, elsewhere))
      if (receipt.outcome === 'accepted' && receipt.actorKey === actorKeyOf(actor)) stands.add(id)
  let left = items
  while (left.length > 0) {
    const wave = byVerb(left.filter((item) => item.after.every((id) => stands.has(id))))
    if (wave.length === 0) break
    const answers = await performAll(city, door, wave, actor)
    for (const [at, item] of wave.entries()) {
      const outcome = answers[at] as Outcome
      outcomes[item.index] = outcome
      if (outcome.ok) stands.add(item.id)
    }
    left = left.filter((item) => outcomes[item.index] === undefined)
  }
  for (const item of left) outcomes[item.index] = refused(new Failure('command.waits', { subject: 'command' }))
  return outcomes
}
