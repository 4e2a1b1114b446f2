import type { Actor, HazardId, PersonId } from '@huhang/contract'
import { findStandings } from '@huhang/db/stores'
import type { Pair, Standing } from '@huhang/domain/hazards'
import type { City } from '../kernel'
import { type LoadedHazard, loadHazards } from './hazard-edit'

/** The actor's certificates and the enterprises to keep away from. */
export async function loadStanding(city: City, actor: Actor): Promise<Standing> {
  if (actor.kind !== 'person') return null
  // Someone unknown or disabled stands on nothing.
  const nothing = { personId: actor.personId, certificates: [], conflictedEnterpriseIds: [], ownEnterpriseIds: [] }
  return (await findStandings(city.db, [actor.personId], city.now())).get(actor.personId) ?? nothing
}

export type LoadedAct = LoadedHazard & { standing: Standing }

/** Hazards of a set of commands, and what the inspector who acts on them rests on. */
export async function loadActs(
  city: City,
  commands: readonly { hazardId: HazardId }[],
  actor: Actor,
): Promise<(command: { hazardId: HazardId }) => LoadedAct> {
  const [find, standing] = await Promise.all([loadHazards(city, commands), loadStanding(city, actor)])
  return (command) => ({ ...find(command), standing })
}

/** What the second inspectors of a set of commands rest on, beside the one who says them. */
export async function loadPairs(
  city: City,
  commands: readonly { withId: PersonId }[],
  actor: Actor,
): Promise<(command: { withId: PersonId }) => Pair> {
  const seconds = await findStandings(
    city.db,
    commands.map(({ withId }) => withId),
    city.now(),
  )
  const me = actor.kind === 'person' ? actor.personId : null
  return ({ withId }) => ({ me, second: seconds.get(withId) ?? null })
}
