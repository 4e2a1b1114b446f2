import { type EventPayload, type EventType, fail, type HazardId } from '@huhang/contract'
import type { HazardView } from '@huhang/contract/hazards'
import { findHazards, type HazardRecord, type Row, update } from '@huhang/db/stores'
import type { Bar } from '@huhang/domain/hazards'
import type { City, Decision, Reached } from '../kernel'
import { hazardEvent } from './hazard-events'
import { hazardViewOf } from './hazard-view'

type OnHazard = { hazardId: HazardId }
export type LoadedHazard = { hazard: HazardRecord | null }

/** The hazards of a set of commands, in one question. */
export async function loadHazards(
  city: City,
  commands: readonly OnHazard[],
): Promise<(command: OnHazard) => LoadedHazard> {
  const found = await findHazards(
    city.db,
    commands.map(({ hazardId }) => hazardId),
  )
  return ({ hazardId }) => ({ hazard: found.get(hazardId) ?? null })
}

export const reachHazard = ({ hazard }: LoadedHazard): Reached =>
  hazard && { areaId: hazard.areaId, owner: { enterpriseIds: [hazard.enterpriseId] } }

/** The hazard, if it stands as the person saw it. @throws `record.not-found` `record.changed` */
export function asSeen(hazard: HazardRecord | null, revision: number): HazardRecord {
  if (hazard === null) return fail('record.not-found', { subject: 'hazard' })
  if (hazard.revision !== revision) return fail('record.changed', { subject: 'hazard', current: hazardViewOf(hazard) })
  return hazard
}

/** Gives the refusal that stands in the way, if one does. */
export function heed(bar: Bar): void {
  if (bar) throw bar
}

type HazardEvent = Extract<EventType, `hazard.${string}`>
type More<Type extends HazardEvent> = Omit<EventPayload<Type>, keyof EventPayload<'hazard.corrected'>>
type Change = Omit<Partial<HazardRecord>, 'place' | 'cell'> & { voidedById?: string | null }

export const hazardUpdate = (hazard: HazardRecord, { fundsCents, ...set }: Change) =>
  update('hazard', { id: hazard.id }, hazard.revision, {
    ...(set as Partial<Row<'hazard'>>),
    ...(fundsCents === undefined ? {} : { fundsCents: fundsCents === null ? null : String(fundsCents) }),
  })

/** A change of one hazard, guarded by its revision, and the event that tells of it. */
export function changeHazard<Type extends HazardEvent>(
  hazard: HazardRecord,
  change: Change,
  type: Type,
  more: More<Type>,
): Decision<HazardView> & { changed: HazardRecord } {
  const changed = { ...hazard, ...change, revision: hazard.revision + 1 } as HazardRecord
  return {
    changed,
    view: hazardViewOf(changed),
    writes: [hazardUpdate(hazard, change)],
    events: [hazardEvent(type, changed, more)],
  }
}
