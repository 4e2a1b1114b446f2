import { MissionId, PersonId } from '@huhang/contract'
import { findUndelivered } from '@huhang/db/stores'
import { z } from 'zod'
import { defineReaction, derivedId, perform, type Reaction, viewOf } from '../kernel'
import { recordDelivery } from './record-delivery'

const CalledOut = z.object({ missionId: MissionId, personIds: z.array(PersonId), ring: z.number() })

const system = { kind: 'system', name: 'call-out-messenger' } as const

// Without the caller, the address or the people concerned: a message gateway is not a place for them.
const textFor = (ring: number) =>
  `【护航】您有一条救援召集，请打开“我的召集”答复能到或不能到。${ring > 1 ? `（第${ring}次召集）` : ''}`

/**
 * Sends each call-out through the message port and records who could not be reached. Only those without a
 * recorded delivery are sent to, so a second try after a crash repeats as little as it can.
 */
const sendCallOuts = defineReaction({
  name: 'dispatch.send-call-outs',
  on: ['dispatch.called-out'],
  async react(city, event) {
    const { missionId, personIds, ring } = CalledOut.parse(event.payload)
    const waiting = await findUndelivered(city.db, missionId, personIds, ring)
    if (waiting.length === 0) return
    const deliveries = await Promise.all(
      waiting.map(async ({ personId, phoneSealed }) => {
        const phone = phoneSealed === null ? null : city.ports.sealer.open(phoneSealed)
        const id = derivedId(event.id, personId)
        const to = { personId, phone }
        const sent = await city.ports.messages.send({ id, to, text: textFor(ring), about: { missionId } })
        return { personId, ...sent }
      }),
    )
    const command = {
      commandId: derivedId(event.id, `deliveries ${waiting.map(({ personId }) => personId).join(' ')}`),
      occurredAt: event.occurredAt,
      missionId,
      deliveries,
    }
    const [outcome] = await perform(city, [{ action: recordDelivery, command }], system)
    if (outcome) viewOf(outcome)
  },
})

export const dispatchReactions: readonly Reaction[] = [sendCallOuts]
