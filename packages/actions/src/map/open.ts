import { fail } from '@huhang/contract'
import { MapThingView, OpenMapThing } from '@huhang/contract/map'
import { pointsById } from '@huhang/db/read'
import { defineRead } from '../kernel'
import { layerScope } from './layer-scope'
import { redactPoint } from './redact-point'

/** One thing of a layer, as far as the viewer sees that layer. @throws `record.not-found` */
export const open = defineRead({
  name: 'map.open',
  question: OpenMapThing,
  view: MapThingView,
  async answer({ layer, id }: OpenMapThing, { actor, areas, city }) {
    const scope = layerScope(actor, layer, areas)
    const [point] = scope === null ? [] : await pointsById(city.db, layer, [id])
    if (scope === null || point === undefined || (scope.areaIds !== null && !scope.areaIds.has(point.areaId)))
      return fail('record.not-found', { subject: layer })
    return redactPoint(point, scope)
  },
})
