import { type AreaId, fail, type LocalDay, type LocalMonth } from '@huhang/contract'
import type { AreaSaid } from '@huhang/contract/statistics'
import type { Cut } from '@huhang/db/read'
import { findAreas, findAreasUnder } from '@huhang/db/stores'
import type { AreaTree, Scope } from '@huhang/domain/access'
import { defaultHours } from '@huhang/domain/dispatch'
import { dayOf, monthSpan } from '@huhang/domain/kernel'
import type { Look } from '../kernel/read'

export type Filter = {
  areaId?: AreaId | undefined
  industry?: string | undefined
  kind?: string | undefined
  level?: 'rest' | undefined
}

/** Areas that a scope reaches; null: all of them. */
export const reachOf = (scope: Scope): readonly AreaId[] | null => (scope.everywhere ? null : [...scope.areaIds])

const widest = (scope: Scope, areas: AreaTree): AreaId =>
  [...scope.areaIds].reduce(
    (best, id) => (areas.below(id).size > areas.below(best).size ? id : best),
    [...scope.areaIds][0] ?? areas.root,
  )

/**
 * The area a month is of: the chosen one, else the widest within reach, so that its name never says more than
 * its numbers do.
 * @throws `record.not-found` for an area that does not exist or is not wholly within reach.
 */
export function areaOf(chosen: AreaId | undefined, { scope, areas }: Pick<Look, 'scope' | 'areas'>): AreaId {
  if (chosen === undefined) return scope.everywhere ? areas.root : widest(scope, areas)
  const isKnown = areas.below(chosen).size > 0
  return isKnown && (scope.everywhere || scope.areaIds.has(chosen))
    ? chosen
    : fail('record.not-found', { subject: 'area' })
}

/** The same area with its names. */
export async function namedArea(chosen: AreaId | undefined, look: Look): Promise<AreaSaid> {
  const areaId = areaOf(chosen, look)
  const [area] = await findAreas(look.city.db, [areaId])
  return { areaId, name: area?.name ?? areaId, nameEn: area?.nameEn ?? null }
}

/**
 * What lies directly under an area, and the rest: areas below it that are in none of its counties or towns.
 * A functional zone takes nothing away from the rest: its towns are in their county already.
 */
export async function partsOf(areaId: AreaId, { city, areas }: Pick<Look, 'city' | 'areas'>) {
  const under = await findAreasUnder(city.db, areaId)
  const parts = under.map((area) => ({ ...area, id: area.id as AreaId, isZone: area.kind === 'zone' }))
  const held = new Set(parts.filter(({ isZone }) => !isZone).flatMap(({ id }) => [...areas.below(id)]))
  return { parts, rest: [...areas.below(areaId)].filter((id) => !held.has(id)) }
}

/**
 * The cut of one month through the city's rows: of one area within reach, and of what was chosen in it.
 * @throws `record.not-found` as `areaOf`
 */
export async function cutOf(month: LocalMonth, filter: Filter, look: Look): Promise<Cut> {
  const { city, areas } = look
  const areaId = areaOf(filter.areaId, look)
  const within =
    filter.level === 'rest'
      ? (await partsOf(areaId, look)).rest
      : areaId === areas.root
        ? null
        : [...areas.below(areaId)]
  return {
    ...monthSpan(month),
    today: dayOf(city.now(), city.zone) as LocalDay,
    zone: city.zone,
    hours: await city.setting('dispatch.hours', defaultHours),
    areaIds: within,
    industry: filter.industry ?? null,
    kind: filter.kind ?? null,
  }
}
