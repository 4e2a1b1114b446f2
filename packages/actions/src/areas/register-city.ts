import type { Actor, CommandId } from '@huhang/contract'
import { findAreas } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { type City, perform, viewOf } from '../kernel'
import { cityAreas } from './city-areas'
import { areaRow, isSameArea, register } from './register'

const setSize = 500

/** Lays every area of the city through the one door, in sets; a second time finds nothing to do. */
export async function registerCity(city: City, actor: Actor): Promise<{ laid: number }> {
  const areas = cityAreas()
  const standing = new Map(
    (
      await findAreas(
        city.db,
        areas.map((area) => area.areaId),
      )
    ).map((row) => [row.id, row]),
  )
  const wanted = areas.filter((area) => {
    const was = standing.get(area.areaId)
    return was === undefined || !isSameArea(areaRow(area), was)
  })
  for (let from = 0; from < wanted.length; from += setSize) {
    const command = {
      commandId: uuidv7() as CommandId,
      occurredAt: city.now(),
      areas: wanted.slice(from, from + setSize),
    }
    // One set after the other: the towns of the first are the parents of the next.
    const [outcome] = await perform(city, [{ action: register, command }], actor)
    if (outcome) viewOf(outcome)
  }
  return { laid: wanted.length }
}
