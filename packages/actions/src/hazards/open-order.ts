import { fail } from '@huhang/contract'
import { OpenedOrderView, OpenOrder } from '@huhang/contract/hazards'
import {
  findOrder,
  hazardsOfOrder,
  opinionsOfOrder,
  personName,
  rechecksOfHazards,
  surroundingsOf,
} from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { defineRead } from '../kernel'
import { hazardViewOf } from './hazard-view'

/** 责令限期整改指令书, as it is shown and printed. */
export const openOrder = defineRead({
  name: 'hazards.openOrder',
  question: OpenOrder,
  view: OpenedOrderView,
  async answer({ orderId }: OpenOrder, { city, scope }) {
    const order = await findOrder(city.db, orderId)
    if (order === null || !inScope(scope, order.areaId, { enterpriseIds: [order.enterpriseId] }))
      return fail('record.not-found', { subject: 'order' })
    const [hazards, around, issuedByName, opinions] = await Promise.all([
      hazardsOfOrder(city.db, orderId),
      surroundingsOf(city.db, [order.premisesId]),
      personName(city.db, order.issuedById),
      opinionsOfOrder(city.db, orderId),
    ])
    const rechecks = await rechecksOfHazards(
      city.db,
      hazards.map(({ id }) => id),
    )
    const untold = [...rechecks.values()].flat().filter(({ opinionId }) => opinionId === null).length
    return {
      order: { ...order, hazards: hazards.map(hazardViewOf) },
      ...around(order.premisesId),
      issuedByName,
      opinions,
      untold,
    }
  },
})
