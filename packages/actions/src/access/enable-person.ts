import { fail } from '@huhang/contract'
import { EnablePerson, PersonChangedView } from '@huhang/contract/access'
import { update } from '@huhang/db/stores'
import { checkMayKeepAccount } from '@huhang/domain/access'
import { defineAction } from '../kernel'
import { reachPerson } from './load-person'
import { loadSignIns } from './load-sign-in'

/** The person may sign in again. Errors: `person.self-account`, `person.grant-out-of-reach`, `person.enabled`. */
export const enablePerson = defineAction({
  name: 'access.enablePerson',
  command: EnablePerson,
  view: PersonChangedView,
  subjects: (command) => [command.personId],
  load: (city, commands) => loadSignIns(city, commands),
  reach: (loaded) => reachPerson(loaded),
  decide({ person, grants }, { personId }, moment) {
    checkMayKeepAccount(moment.scope, moment.personId, personId, grants, moment.at)
    if (person === undefined) return fail('record.not-found', { subject: 'person' })
    if (person.disabledAt === null) fail('person.enabled', {})
    return {
      view: { personId },
      writes: [update('person', { id: personId }, person.revision, { disabledAt: null })],
      events: [
        {
          type: 'person.enabled',
          subjectKind: 'person',
          subjectId: personId,
          areaId: reachPerson({ person })?.areaId ?? null,
          payload: {},
        },
      ],
    }
  },
})
