import { fail } from '@huhang/contract'
import { OpenVolunteer, VolunteerView } from '@huhang/contract/volunteers'
import { findVolunteerPage } from '@huhang/db/stores'
import { openPhone } from '../access'
import { defineRead } from '../kernel'

/** One volunteer with skills, certificates and insurance; one's own page shows one's own phone. */
export const open = defineRead({
  name: 'volunteers.open',
  question: OpenVolunteer,
  view: VolunteerView,
  async answer({ personId }, { city, scope, actor }) {
    const row = await findVolunteerPage(city.db, personId, scope)
    if (row === null) return fail('record.not-found', { subject: 'volunteer' })
    const { phoneSealed, phoneMask, leftAt, lat, lng, ...rest } = row
    const inClear = scope.seesPersonal || scope.own?.personId === personId
    const { phone } = inClear
      ? await openPhone(city, actor, 'volunteers.open', { kind: 'person', id: personId, phoneSealed })
      : { phone: phoneMask }
    return VolunteerView.parse({
      ...rest,
      phone,
      place: { lat, lng },
      left: leftAt !== null,
    })
  },
})
