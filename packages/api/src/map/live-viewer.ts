import { type LayerScope, layerScope } from '@huhang/actions/map'
import { type Actor, type EnterpriseId, fail, type PersonId } from '@huhang/contract'
import { MapLayer } from '@huhang/contract/map'
import { type AreaTree, type Scope, scopeOf } from '@huhang/domain/access'

/** What of the log one viewer may hear of. Viewers with an equal `group` get the very same shared part. */
export type LiveViewer = {
  readonly group: string
  readonly scope: Scope
  readonly layers: Readonly<Record<MapLayer, LayerScope | null>>
  readonly own: { personId: PersonId; enterpriseIds: readonly EnterpriseId[] } | null
}

const groupOf = (scope: LayerScope | null) =>
  scope === null
    ? '-'
    : `${scope.seesPersonal ? '+' : ''}${scope.areaIds === null ? '*' : [...scope.areaIds].sort().join(',')}`

/** @throws `auth.not-allowed` */
export function liveViewerOf(actor: Actor, areas: AreaTree): LiveViewer {
  const scope = scopeOf(actor, 'map.live', areas) ?? fail('auth.not-allowed', { permission: 'map.live' })
  const layers = Object.fromEntries(
    MapLayer.options.map((layer) => [layer, layerScope(actor, layer, areas)]),
  ) as LiveViewer['layers']
  const heard = { areaIds: scope.everywhere ? null : scope.areaIds, seesPersonal: false }
  const group = [heard, ...MapLayer.options.map((layer) => layers[layer])].map(groupOf).join(' ')
  const own = actor.kind === 'person' ? { personId: actor.personId, enterpriseIds: actor.enterpriseIds } : null
  return { group, scope, layers, own }
}
