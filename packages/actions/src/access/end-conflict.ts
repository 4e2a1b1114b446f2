import { type AreaId, type EnterpriseId, fail } from '@huhang/contract'
import { EndConflict, PersonChangedView } from '@huhang/contract/access'
import { findConflicts, findPersons, update } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { reachPerson } from './load-person'

export const endConflict = defineAction({
  name: 'access.endConflict',
  command: EndConflict,
  view: PersonChangedView,
  subjects: (command) => [command.personId],
  async load({ db }, commands) {
    const personIds = commands.map((command) => command.personId)
    const [persons, conflicts] = await Promise.all([findPersons(db, personIds), findConflicts(db, personIds)])
    return ({ personId, conflictId }) => ({
      person: persons.find((row) => row.id === personId),
      conflict: conflicts.find((row) => row.id === conflictId && row.personId === personId),
    })
  },
  reach: (loaded) => reachPerson(loaded),
  decide({ person, conflict }, { personId }, moment) {
    if (person === undefined || conflict === undefined) return fail('record.not-found', { subject: 'conflict' })
    if (conflict.until !== null) fail('conflict.ended', {})
    return {
      view: { personId },
      writes: [update('conflict_of_interest', { id: conflict.id }, null, { until: moment.at })],
      events: [
        {
          type: 'person.conflict-ended',
          subjectKind: 'person',
          subjectId: personId,
          areaId: person.areaId as AreaId,
          payload: { enterpriseId: conflict.enterpriseId as EnterpriseId },
        },
      ],
    }
  },
})
