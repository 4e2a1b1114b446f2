import { fail } from '@huhang/contract'
import { EndRole, PersonChangedView } from '@huhang/contract/access'
import { update } from '@huhang/db/stores'
import { checkMayGrant, isHeld } from '@huhang/domain/access'
import { defineAction } from '../kernel'
import { loadPersons, reachPerson } from './load-person'

export const endRole = defineAction({
  name: 'access.endRole',
  command: EndRole,
  view: PersonChangedView,
  subjects: (command) => [command.personId],
  async load({ db }, commands) {
    const find = await loadPersons(
      db,
      commands.map((command) => command.personId),
    )
    return (command) => find(command.personId)
  },
  reach: (loaded) => reachPerson(loaded),
  decide({ grants }, { personId, grantId }, moment) {
    const grant = grants.find((held) => held.id === grantId)
    if (grant === undefined) return fail('record.not-found', { subject: 'grant' })
    const { role, areaId } = grant
    checkMayGrant(moment.scope, moment.personId, personId, areaId)
    if (!isHeld(grant, moment.at)) fail('person.role-ended', { role })
    return {
      view: { personId },
      writes: [update('role_grant', { id: grantId }, null, { until: moment.at })],
      events: [
        { type: 'person.role-ended', subjectKind: 'person', subjectId: personId, areaId, payload: { role, areaId } },
      ],
    }
  },
})
