import { type Actor, fail, type OrderId } from '@huhang/contract'
import { DocumentView, IssueOpinion } from '@huhang/contract/hazards'
import { findOrder, hazardsOfOrder, rechecksOfHazards, update } from '@huhang/db/stores'
import { barCompanySide, barIssueOpinion, barStanding, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { type City, defineAction } from '../kernel'
import { heed } from './hazard-edit'
import { hazardEvent } from './hazard-events'
import { newDocument } from './papers'
import { loadSerials, nextNumber, serialLock } from './serials'
import { loadStanding } from './standing'

async function loadOpinion(city: City, orderId: OrderId) {
  const order = await findOrder(city.db, orderId)
  const hazards = await hazardsOfOrder(city.db, orderId)
  const rechecks = await rechecksOfHazards(
    city.db,
    hazards.map(({ id }) => id),
  )
  return { order, hazards, untold: [...rechecks.values()].flat().filter(({ opinionId }) => opinionId === null) }
}

/** 整改复查意见书 of an order: its re-checks since the last one, under a number of its own. */
export const issueOpinion = defineAction({
  name: 'hazards.issueOpinion',
  command: IssueOpinion,
  view: DocumentView,
  subjects: ({ orderId }: IssueOpinion) => [serialLock('复查'), orderId],
  locks: () => [serialLock('复查')],
  async load(city: City, commands: readonly IssueOpinion[], actor: Actor) {
    // One after the other: the transaction has one connection. Behind one lock a set is a set of one.
    const found = new Map<string, Awaited<ReturnType<typeof loadOpinion>>>()
    for (const { orderId } of commands) found.set(orderId, await loadOpinion(city, orderId))
    const standing = await loadStanding(city, actor)
    const serials = await loadSerials(city, '复查', commands)
    return ({ orderId }) => ({
      ...(found.get(orderId) ?? { order: null, hazards: [], untold: [] }),
      standing,
      serials,
    })
  },
  reach: ({ order }) => order && { areaId: order.areaId },
  decide({ order, hazards, untold, standing, serials }, { documentId, orderId }, moment) {
    if (order === null) return fail('record.not-found', { subject: 'order' })
    const today = dayOf(moment.at, moment.zone)
    heed(
      firstBar(
        barIssueOpinion(untold.length),
        barCompanySide(order, moment.actor),
        barStanding(standing, order, today),
      ),
    )
    const { number, write } = nextNumber(serials, order.areaId, today, moment.areas)
    const { document, write: kept } = newDocument('opinion', { id: documentId, orderId, number, reason: '' }, moment)
    const told = hazards.filter(({ id }) => untold.some(({ hazardId }) => hazardId === id))
    return {
      view: document,
      writes: [kept, write, ...untold.map(({ id }) => update('recheck', { id }, null, { opinionId: documentId }))],
      events: told.map((hazard) => hazardEvent('hazard.opinion-issued', hazard, { documentId, number })),
    }
  },
})
