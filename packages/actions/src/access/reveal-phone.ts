import { fail } from '@huhang/contract'
import { PhoneView, RevealPersonPhone } from '@huhang/contract/access'
import { findPersonRow } from '@huhang/db/stores'
import { defineRead } from '../kernel'
import { openPhone } from './open-phone'

/** AC-5: one number in clear, and who looked at it. */
export const revealPhone = defineRead({
  name: 'access.revealPhone',
  question: RevealPersonPhone,
  view: PhoneView,
  async answer({ personId }, { city, scope, actor }) {
    const row = await findPersonRow(city.db, personId, scope)
    if (row === undefined) return fail('record.not-found', { subject: 'person' })
    return openPhone(city, actor, 'access.revealPhone', { kind: 'person', id: personId, phoneSealed: row.phoneSealed })
  },
})
