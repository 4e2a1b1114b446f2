import { fail, type HazardId, type OrderId } from '@huhang/contract'
import { IssueOrder, OrderView } from '@huhang/contract/hazards'
import { findHazards, insert } from '@huhang/db/stores'
import { barOrder, barStanding, firstBar, hazardSteps, orderedDeadline } from '@huhang/domain/hazards'
import { dayOf, step } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed } from './hazard-edit'
import { hazardLimits } from './hazard-settings'
import { loadSerials, nextNumber, serialLock } from './serials'
import { loadStanding } from './standing'

/** 责令限期整改指令书: serial numbers of an agency and a year have no gap, so orders are issued one after another. */
export const issueOrder = defineAction({
  name: 'hazards.issueOrder',
  command: IssueOrder,
  view: OrderView,
  subjects: ({ items }: IssueOrder) => [serialLock('责改'), ...items.map(({ hazardId }) => hazardId)],
  locks: () => [serialLock('责改')],
  async load(city, commands, actor) {
    // One after the other: the transaction has one connection.
    const ids = commands.flatMap(({ items }) => items.map(({ hazardId }) => hazardId))
    const hazards = await findHazards(city.db, ids)
    const serials = await loadSerials(city, '责改', commands)
    const standing = await loadStanding(city, actor)
    const limits = await hazardLimits(city)
    return ({ items }) => ({
      hazards: items.map(({ hazardId }: { hazardId: HazardId }) => hazards.get(hazardId) ?? null),
      serials,
      limits,
      standing,
    })
  },
  reach({ hazards }) {
    const [first] = hazards
    // One that can't be reached makes the whole order one about nothing.
    const isOnePlace = hazards.every((hazard) => hazard !== null && hazard.areaId === first?.areaId)
    return first && isOnePlace ? { areaId: first.areaId } : null
  },
  decide(loaded, { orderId, items }, moment) {
    const today = dayOf(moment.at, moment.zone)
    const hazards = items.map((item, index) => asSeen(loaded.hazards[index] ?? null, item.revision))
    const [first] = hazards
    if (first === undefined) return fail('record.not-found', { subject: 'hazard' })
    heed(firstBar(barOrder(hazards, moment.actor), barStanding(loaded.standing, first, today)))
    const { number, write } = nextNumber(loaded.serials, first.areaId, today, moment.areas)
    const changes = hazards.map((hazard, index) => {
      const deadlineOn = orderedDeadline(hazard, items[index]?.deadlineOn, today, loaded.limits)
      const status = step(hazardSteps, hazard.status, 'issueOrder', 'hazard.wrong-status', {
        status: hazard.status,
        verb: 'issueOrder',
      })
      return changeHazard(hazard, { status, deadlineOn, orderId: orderId as OrderId }, 'hazard.order-issued', {
        orderId,
        number,
      })
    })
    const inspections = new Set(hazards.map(({ inspectionId }) => inspectionId))
    const order = {
      id: orderId,
      number,
      inspectionId: inspections.size === 1 ? first.inspectionId : null,
      premisesId: first.premisesId,
      enterpriseId: first.enterpriseId,
      areaId: first.areaId,
      issuedAt: moment.at,
      issuedById: moment.personId as OrderView['issuedById'],
    }
    return {
      view: { ...order, hazards: changes.map(({ view }) => view) },
      writes: [insert('rectification_order', order), write, ...changes.flatMap(({ writes }) => writes)],
      events: changes.flatMap(({ events }) => events),
    }
  },
})
