import { fail } from '@huhang/contract'
import { PhoneView } from '@huhang/contract/access'
import { RevealLeaderPhone } from '@huhang/contract/dispatch'
import { findMyLeader } from '@huhang/db/stores'
import { openPhone } from '../access'
import { defineRead } from '../kernel'

/** AC-5: whoever is called or on the way reaches the one who leads them, and that they looked is kept. */
export const revealLeaderPhone = defineRead({
  name: 'dispatch.revealLeaderPhone',
  question: RevealLeaderPhone,
  view: PhoneView,
  async answer({ missionId }, { city, scope, actor }) {
    const leader = scope.own && (await findMyLeader(city.db, scope.own.personId, missionId))
    if (!leader) return fail('record.not-found', { subject: 'mission' })
    const { personId, phoneSealed } = leader
    return openPhone(city, actor, 'dispatch.revealLeaderPhone', { kind: 'person', id: personId, phoneSealed })
  },
})
