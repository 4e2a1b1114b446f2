import { fail } from '@huhang/contract'
import { PersonChangedView, RegisterPerson } from '@huhang/contract/access'
import { findPersons } from '@huhang/db/stores'
import { checkMayGrant } from '@huhang/domain/access'
import { mustBeKnown } from '@huhang/domain/areas'
import { defineAction } from '../kernel'
import { insertGrant, insertPerson, roleGranted } from './person-writes'

/** A new person with their first roles. Their sign-in account is made apart. */
export const registerPerson = defineAction({
  name: 'access.registerPerson',
  command: RegisterPerson,
  view: PersonChangedView,
  subjects: (command) => [command.personId],
  async load({ db }, commands) {
    const known = new Set(
      (
        await findPersons(
          db,
          commands.map((command) => command.personId),
        )
      ).map((row) => row.id),
    )
    return (command) => ({ exists: known.has(command.personId) })
  },
  reach: (_loaded, command) => ({ areaId: command.areaId }),
  decide({ exists }, command, moment) {
    const { personId, areaId, grants } = command
    if (exists) fail('record.exists', { subject: 'person' })
    mustBeKnown(moment.areas, areaId)
    const given = new Set<string>()
    for (const grant of grants) {
      mustBeKnown(moment.areas, grant.areaId)
      checkMayGrant(moment.scope, moment.personId, personId, grant.areaId)
      const key = `${grant.role} ${grant.areaId}`
      if (given.has(key)) fail('person.has-role', { role: grant.role, areaId: grant.areaId })
      given.add(key)
    }
    return {
      view: { personId },
      writes: [
        insertPerson(command, moment.city.ports.sealer, moment.at),
        ...grants.map((grant) => insertGrant(personId, grant, moment.at)),
      ],
      events: [
        { type: 'person.registered', subjectKind: 'person', subjectId: personId, areaId, payload: { areaId } },
        ...grants.map((grant) => roleGranted(personId, grant)),
      ],
    }
  },
})
