import { fail } from '@huhang/contract'
import { DisablePerson, PersonChangedView } from '@huhang/contract/access'
import { update } from '@huhang/db/stores'
import { checkMayKeepAccount } from '@huhang/domain/access'
import { defineAction } from '../kernel'
import { reachPerson } from './load-person'
import { endSessions, loadSignIns } from './load-sign-in'

/** The person signs in no more, and is signed out everywhere. Errors: `person.self-account`, `person.grant-out-of-reach`, `person.disabled`. */
export const disablePerson = defineAction({
  name: 'access.disablePerson',
  command: DisablePerson,
  view: PersonChangedView,
  subjects: (command) => [command.personId],
  load: (city, commands) => loadSignIns(city, commands),
  reach: (loaded) => reachPerson(loaded),
  decide({ person, grants, signIn }, { personId }, moment) {
    checkMayKeepAccount(moment.scope, moment.personId, personId, grants, moment.at)
    if (person === undefined) return fail('record.not-found', { subject: 'person' })
    if (person.disabledAt !== null) fail('person.disabled', {})
    return {
      view: { personId },
      writes: [update('person', { id: personId }, person.revision, { disabledAt: moment.at }), ...endSessions(signIn)],
      events: [
        {
          type: 'person.disabled',
          subjectKind: 'person',
          subjectId: personId,
          areaId: reachPerson({ person })?.areaId ?? null,
          payload: {},
        },
      ],
    }
  },
})
