import type { HazardId } from '@huhang/contract'
import { type ExtensionRecord, findExtensions } from '@huhang/db/stores'
import type { HazardLimits } from '@huhang/domain/hazards'
import type { City } from '../kernel'
import { type LoadedHazard, loadHazards } from './hazard-edit'
import { hazardLimits } from './hazard-settings'

export type LoadedPleas = LoadedHazard & { pleas: readonly ExtensionRecord[]; limits: HazardLimits }

/** Hazards of a set of commands with every plea made for them. */
export async function loadPleas(
  city: City,
  commands: readonly { hazardId: HazardId }[],
): Promise<(command: { hazardId: HazardId }) => LoadedPleas> {
  const [find, pleas, limits] = await Promise.all([
    loadHazards(city, commands),
    findExtensions(
      city.db,
      commands.map(({ hazardId }) => hazardId),
    ),
    hazardLimits(city),
  ])
  return (command) => ({ ...find(command), pleas: pleas.get(command.hazardId) ?? [], limits })
}
