import { type AreaId, fail, type LocalDay, type LocalMonth } from '@huhang/contract'
import type { Cut } from '@huhang/db/read'
import type { Scope } from '@huhang/domain/access'
import { defaultHours } from '@huhang/domain/dispatch'
import { dayOf, monthSpan } from '@huhang/domain/kernel'
import type { Look } from '../kernel/read'

export type Filter = { areaId?: AreaId | undefined; industry?: string | undefined; kind?: string | undefined }

/** Areas that a scope reaches; null: all of them. */
export const reachOf = (scope: Scope): readonly AreaId[] | null => (scope.everywhere ? null : [...scope.areaIds])

/**
 * The cut of one month through the city's rows, narrowed by reach first and by choice second.
 * @throws `record.not-found` for an area that does not exist or is out of reach.
 */
export async function cutOf(month: LocalMonth, filter: Filter, { city, scope, areas }: Look): Promise<Cut> {
  const chosen = filter.areaId === undefined || filter.areaId === areas.root ? null : areas.below(filter.areaId)
  const reach = reachOf(scope)
  const areaIds = chosen === null ? reach : [...chosen].filter((id) => reach === null || scope.areaIds.has(id))
  if (chosen !== null && areaIds?.length === 0) return fail('record.not-found', { subject: 'area' })
  return {
    ...monthSpan(month),
    today: dayOf(city.now(), city.zone) as LocalDay,
    zone: city.zone,
    hours: await city.setting('dispatch.hours', defaultHours),
    areaIds,
    industry: filter.industry ?? null,
    kind: filter.kind ?? null,
  }
}
