import type { Actor, CommandId } from '@huhang/contract'
import { findChecklists, findNewest } from '@huhang/db/stores'
import { type ShippedChecklist, shippedChecklists } from '@huhang/domain/checklists'
import { uuidv7 } from 'uuidv7'
import { type City, perform, viewOf } from '../kernel'
import { publish } from './publish'

/**
 * Publishes the lists that come with the program, at every start; what stands already is left alone. A newer shipped
 * version follows its own predecessor only: where a city has written its own, the city's goes on.
 */
export async function layChecklists(
  city: City,
  actor: Actor,
  shipped: readonly ShippedChecklist[] = shippedChecklists,
): Promise<{ laid: number }> {
  const ids = shipped.map(({ checklistId }) => checklistId)
  const standing = new Set((await findChecklists(city.db, ids)).map(({ template }) => template.checklistId))
  let laid = 0
  for (const { version, ...content } of shipped) {
    if (standing.has(content.checklistId)) continue
    const newest = (await findNewest(city.db, [content.code])).get(content.code)?.template
    const follows = newest === undefined ? version === 1 : standing.has(newest.checklistId)
    if (!follows || (newest?.version ?? 0) !== version - 1) continue
    const command = { commandId: uuidv7() as CommandId, occurredAt: city.now(), basedOn: version - 1, ...content }
    // One after the other: a second version stands on the first.
    const [outcome] = await perform(city, [{ action: publish, command }], actor)
    if (outcome) viewOf(outcome)
    standing.add(content.checklistId)
    laid += 1
  }
  return { laid }
}
