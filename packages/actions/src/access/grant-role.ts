import { GrantRole, PersonChangedView } from '@huhang/contract/access'
import { update } from '@huhang/db/stores'
import { checkMayGrant, grantToRenew } from '@huhang/domain/access'
import { mustBeKnown } from '@huhang/domain/areas'
import { defineAction } from '../kernel'
import { loadPersons, reachPerson } from './load-person'
import { insertGrant, roleGranted } from './person-writes'

export const grantRole = defineAction({
  name: 'access.grantRole',
  command: GrantRole,
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
  decide({ grants }, command, moment) {
    const { personId, role, areaId } = command
    mustBeKnown(moment.areas, areaId)
    checkMayGrant(moment.scope, moment.personId, personId, areaId)
    const ended = grantToRenew(grants, { role, areaId }, moment.at)
    return {
      view: { personId },
      writes: [
        ended === null
          ? insertGrant(personId, command, moment.at)
          : update('role_grant', { id: ended.id }, null, { since: moment.at, until: null }),
      ],
      events: [roleGranted(personId, command)],
    }
  },
})
