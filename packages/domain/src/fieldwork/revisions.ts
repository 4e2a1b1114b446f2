/** Revisions of hazards by their ids. */
export type Revisions = ReadonlyMap<string, number>

type OnHazard = { hazardId: string; revision: number }
const isOnHazard = (value: unknown): value is OnHazard =>
  typeof value === 'object' && value !== null && 'hazardId' in value && 'revision' in value

/** The parts of a command that say on which revision of a hazard they were made: itself, or its items. */
const partsOf = (command: object): OnHazard[] =>
  isOnHazard(command)
    ? [command]
    : 'items' in command && Array.isArray(command.items)
      ? command.items.filter(isOnHazard)
      : []

/** On which revisions of hazards a command was said. */
export const revisionsOf = (command: object): Revisions =>
  new Map(partsOf(command).map(({ hazardId, revision }) => [hazardId, revision]))

const newHazards = (command: object): string[] => {
  const { hazards, hazard } = command as { hazards?: { id: string }[]; hazard?: { id: string } }
  return [...(hazards ?? []), ...(hazard ? [hazard] : [])].map(({ id }) => id)
}

/**
 * Where a command leaves the hazards that it makes or changes, should it be accepted: what is said after it on the same
 * device is based on that. A guarded change moves a revision on by one, so there is nothing to guess.
 */
export const foreseenRevisions = (command: object): Revisions =>
  new Map([
    ...newHazards(command).map((id): [string, number] => [id, 1]),
    ...partsOf(command).map(({ hazardId, revision }): [string, number] => [hazardId, revision + 1]),
  ])

/** The same command on these revisions. */
export function rebased<Command extends object>(command: Command, revisions: Revisions): Command {
  const moved = <Part extends object>(part: Part): Part =>
    isOnHazard(part) ? { ...part, revision: revisions.get(part.hazardId) ?? part.revision } : part
  const { items } = command as { items?: unknown }
  return moved(Array.isArray(items) ? { ...command, items: items.map(moved) } : command)
}
