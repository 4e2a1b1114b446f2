import type { Actor, CommandId } from '@huhang/contract'
import { findChecklists, findVersions } from '@huhang/db/stores'
import { earliestFrom, type ShippedChecklist, shippedChecklists } from '@huhang/domain/checklists'
import { dayOf } from '@huhang/domain/kernel'
import { uuidv7 } from 'uuidv7'
import { type City, perform, viewOf } from '../kernel'
import { publish } from './publish'

/**
 * Publishes the lists that come with the program, at every start; what stands already is left alone. A newer shipped
 * version follows its own predecessor only: where a city has written its own or has stopped the list, that holds. One
 * that comes to a city at work begins tomorrow at the earliest (CL-10), in a new city with its standard.
 */
export async function layChecklists(
  city: City,
  actor: Actor,
  shipped: readonly ShippedChecklist[] = shippedChecklists,
): Promise<{ laid: number }> {
  const ids = shipped.map(({ checklistId }) => checklistId)
  const before = new Set((await findChecklists(city.db, ids)).map(({ template }) => template.checklistId))
  const standing = new Set(before)
  let laid = 0
  for (const { version, ...content } of shipped) {
    if (standing.has(content.checklistId)) continue
    const versions = (await findVersions(city.db, [content.code])).get(content.code)?.map(({ template }) => template)
    const newest = versions?.[0]
    const follows = newest === undefined ? version === 1 : standing.has(newest.checklistId) && newest.validTo === null
    if (!follows || (newest?.version ?? 0) !== version - 1) continue
    const earliest = earliestFrom(versions ?? [], dayOf(city.now(), city.zone))
    const isAtWork = newest !== undefined && before.has(newest.checklistId)
    const validFrom = isAtWork && content.validFrom < earliest ? earliest : content.validFrom
    const said = { commandId: uuidv7() as CommandId, occurredAt: city.now(), basedOn: version - 1 }
    // One after the other: a second version stands on the first.
    const [outcome] = await perform(city, [{ action: publish, command: { ...said, ...content, validFrom } }], actor)
    if (outcome) viewOf(outcome)
    standing.add(content.checklistId)
    laid += 1
  }
  return { laid }
}
