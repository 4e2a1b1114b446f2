import type { Actor, AreaId } from '@huhang/contract'
import type { MapLayer } from '@huhang/contract/map'
import { type AreaTree, type Scope, scopeOf } from '@huhang/domain/access'
import { layerPermissions } from '@huhang/domain/map'

/** How far one viewer sees one layer. Null areas: the whole city. */
export type LayerScope = { readonly areaIds: ReadonlySet<AreaId> | null; readonly seesPersonal: boolean }

const reachOf = (scope: Scope): LayerScope | null => {
  if (scope.everywhere) return { areaIds: null, seesPersonal: scope.seesPersonal }
  return scope.areaIds.size > 0 ? { areaIds: scope.areaIds, seesPersonal: scope.seesPersonal } : null
}

/** MP-3: null when the viewer may not list what is on the layer. Records of one's own alone make no map. */
export function layerScope(actor: Actor, layer: MapLayer, areas: AreaTree): LayerScope | null {
  const scope = scopeOf(actor, layerPermissions[layer], areas)
  return scope === null ? null : reachOf(scope)
}
