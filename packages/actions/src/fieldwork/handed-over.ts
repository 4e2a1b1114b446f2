import { HandedOverView, ListHandedOver, ListRecipients, RecipientsView } from '@huhang/contract/fieldwork'
import { findHandedOver, findRecipients } from '@huhang/db/read'
import { recipientRoles } from '@huhang/domain/fieldwork'
import { defineRead } from '../kernel'

/** What was handed to me and waits, and what became of the rest. */
export const handedOver = defineRead({
  name: 'fieldwork.handedOver',
  question: ListHandedOver,
  view: HandedOverView,
  async answer(_question, { city, actor }) {
    if (actor.kind === 'system') return { waiting: [], past: [] }
    const rows = await findHandedOver(city.db, actor.personId)
    const isMine = ({ to, settledAt }: (typeof rows)[number]) => to.personId === actor.personId && settledAt === null
    return { waiting: rows.filter(isMine), past: rows.filter((row) => !isMine(row)) }
  },
})

/** Whom a record can be handed to: names of colleagues in office, nothing else of them. */
export const recipients = defineRead({
  name: 'fieldwork.recipients',
  question: ListRecipients,
  view: RecipientsView,
  async answer({ search = '' }, { city, actor }) {
    if (actor.kind === 'system') return { rows: [] }
    return { rows: await findRecipients(city.db, recipientRoles, actor.personId, search) }
  },
})
