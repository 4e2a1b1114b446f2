import type { Actor, HazardId } from '@huhang/contract'
import { findCertificates, findConflicts } from '@huhang/db/stores'
import type { CertificateSpan } from '@huhang/domain/access'
import type { Standing } from '@huhang/domain/hazards'
import type { City } from '../kernel'
import { type LoadedHazard, loadHazards } from './hazard-edit'

/** The actor's certificates and the enterprises to keep away from. */
export async function loadStanding(city: City, actor: Actor): Promise<Standing> {
  if (actor.kind !== 'person') return null
  // One after the other: an order asks inside its transaction, which has one connection.
  const certificates = await findCertificates(city.db, [actor.personId])
  const conflicts = await findConflicts(city.db, [actor.personId])
  const now = city.now()
  return {
    certificates: certificates as unknown as CertificateSpan[],
    conflictedEnterpriseIds: conflicts
      .filter(({ until }) => until === null || until > now)
      .map(({ enterpriseId }) => enterpriseId),
  }
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
