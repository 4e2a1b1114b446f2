import { fail } from '@huhang/contract'
import { HandOver, HandOverSettledView, SettleHandOver } from '@huhang/contract/fieldwork'
import { countOpenHandOvers, findGrants, findHandOvers, findPersons, insert, update } from '@huhang/db/stores'
import { barRecipient } from '@huhang/domain/fieldwork'
import { type City, defineAction } from '../kernel'

/** Who is meant, with the roles they hold now; null: nobody who may sign in. */
async function loadRecipients(city: City, commands: readonly HandOver[], fromId: string | null) {
  const ids = commands.map(({ toPersonId }) => toPersonId)
  const [persons, grants, open] = await Promise.all([
    findPersons(city.db, ids),
    findGrants(city.db, ids),
    countOpenHandOvers(city.db, fromId, ids),
  ])
  const now = city.now()
  return ({ toPersonId }: HandOver) => {
    const person = persons.find(({ id }) => id === toPersonId)
    const held = grants.filter((grant) => grant.personId === toPersonId && (grant.until === null || grant.until > now))
    return person === undefined || person.disabledAt !== null
      ? null
      : { id: person.id, mayActAs: held.map(({ role }) => role), openFromMe: open.get(person.id) ?? 0 }
  }
}

/** 移交: a record that was refused goes to a colleague as it was said. */
export const handOver = defineAction({
  name: 'fieldwork.handOver',
  command: HandOver,
  view: HandOverSettledView,
  // The recipient too: each counts those before it.
  subjects: ({ handOverId, toPersonId }: HandOver) => [handOverId, toPersonId],
  async load(city, commands, actor) {
    const fromId = actor.kind === 'person' ? actor.personId : null
    const recipientOf = await loadRecipients(city, commands, fromId)
    const owner = { personIds: [fromId] }
    return (command) => ({ recipient: recipientOf(command), owner })
  },
  reach: ({ owner }) => ({ areaId: null, owner }),
  decide({ recipient }, { handOverId, toPersonId, name, title, content, code, note }, moment) {
    const bar = barRecipient(moment.personId, recipient)
    if (bar !== null) throw bar
    const fromId = moment.personId ?? fail('handover.recipient', {})
    return {
      view: { handOverId },
      writes: [
        insert('hand_over', {
          ...{ id: handOverId, fromId, toId: toPersonId, command: name, title, content, code, note },
          at: moment.receivedAt,
        }),
      ],
      events: [
        {
          type: 'handover.made',
          subjectKind: 'handover',
          subjectId: handOverId,
          areaId: null,
          payload: { toId: toPersonId, command: name, code },
        },
      ],
    }
  },
})

/** The colleague has seen to what was handed over. */
export const settleHandOver = defineAction({
  name: 'fieldwork.settleHandOver',
  command: SettleHandOver,
  view: HandOverSettledView,
  subjects: ({ handOverId }: SettleHandOver) => [handOverId],
  async load(city, commands) {
    const found = await findHandOvers(
      city.db,
      commands.map(({ handOverId }) => handOverId),
    )
    return ({ handOverId }) => found.find(({ id }) => id === handOverId) ?? null
  },
  // Seen to by whom it was handed to, and by nobody else.
  reach: (row) => row && { areaId: null, owner: { personIds: [row.toId] } },
  decide(row, { handOverId, note }, moment) {
    if (row === null) return fail('record.not-found', { subject: 'handover' })
    if (row.settledAt !== null) return fail('handover.settled', {})
    return {
      view: { handOverId },
      writes: [update('hand_over', { id: handOverId }, null, { settledAt: moment.receivedAt, settledNote: note })],
      events: [
        {
          type: 'handover.settled',
          subjectKind: 'handover',
          subjectId: handOverId,
          areaId: null,
          payload: { byId: moment.personId },
        },
      ],
    }
  },
})
