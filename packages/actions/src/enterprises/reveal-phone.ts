import { fail } from '@huhang/contract'
import { PhoneView } from '@huhang/contract/access'
import { RevealContactPhone } from '@huhang/contract/enterprises'
import { findContact } from '@huhang/db/stores'
import { openPhone } from '../access'
import { defineRead } from '../kernel'

/** AC-5: one contact's number in clear, and who looked at it. */
export const revealPhone = defineRead({
  name: 'enterprises.revealPhone',
  question: RevealContactPhone,
  view: PhoneView,
  async answer({ contactId }, { city, scope, actor }) {
    const contact = await findContact(city.db, contactId, scope)
    if (contact === undefined) return fail('record.not-found', { subject: 'contact' })
    const { phoneSealed } = contact
    return openPhone(city, actor, 'enterprises.revealPhone', { kind: 'contact', id: contactId, phoneSealed })
  },
})
