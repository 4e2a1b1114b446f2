import { type Instant, instantOf, type MissionId, type PersonId } from '@huhang/contract'
import { type Facts, findFacts, type MissionWithPeople } from '@huhang/db/stores'
import type { DispatchRules } from '@huhang/domain/dispatch'
import type { City } from '../kernel'
import { dispatchRules } from './load-settings'
import { loadMissions } from './mission-said'

export type PartLoaded = { mission: MissionWithPeople | null; facts: Facts | null; rules: DispatchRules }

type PartCommand = { missionId: MissionId; personId: PersonId; occurredAt: Instant }

/** The mission and what is known of the person, as rules about one person's step need them. */
export async function loadPart<Command extends PartCommand>(
  city: City,
  commands: readonly Command[],
): Promise<(command: Command) => PartLoaded> {
  // Work under way ends, for the count of rest, at the latest moment that is being judged.
  const latest = instantOf(Math.max(...commands.map(({ occurredAt }) => Date.parse(occurredAt))))
  const [mission, facts, rules] = await Promise.all([
    loadMissions(city, commands),
    findFacts(
      city.db,
      commands.map(({ personId }) => personId),
      latest,
    ),
    dispatchRules(city),
  ])
  return (command) => ({ mission: mission(command), facts: facts.get(command.personId) ?? null, rules })
}
