import { type AreaId, fail } from '@huhang/contract'
import { DeclareConflict, PersonChangedView } from '@huhang/contract/access'
import { findConflicts, findPersons, insert, update } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { reachPerson } from './load-person'

/** 回避. A declaration that had ended begins again with its new reason; the enterprise's key is the database's to check. */
export const declareConflict = defineAction({
  name: 'access.declareConflict',
  command: DeclareConflict,
  view: PersonChangedView,
  subjects: (command) => [command.personId],
  async load({ db }, commands) {
    const personIds = commands.map((command) => command.personId)
    const [persons, conflicts] = await Promise.all([findPersons(db, personIds), findConflicts(db, personIds)])
    return ({ personId, enterpriseId }) => ({
      person: persons.find((row) => row.id === personId),
      before: conflicts.find((row) => row.personId === personId && row.enterpriseId === enterpriseId),
    })
  },
  reach: (loaded) => reachPerson(loaded),
  decide({ person, before }, command, moment) {
    const { conflictId, personId, enterpriseId, reason } = command
    if (person === undefined) return fail('record.not-found', { subject: 'person' })
    if (before !== undefined && before.until === null) fail('conflict.declared', {})
    return {
      view: { personId },
      writes: [
        before === undefined
          ? insert('conflict_of_interest', { id: conflictId, personId, enterpriseId, reason, since: moment.at })
          : update('conflict_of_interest', { id: before.id }, null, { reason, since: moment.at, until: null }),
      ],
      events: [
        {
          type: 'person.conflict-declared',
          subjectKind: 'person',
          subjectId: personId,
          areaId: person.areaId as AreaId,
          payload: { enterpriseId },
        },
      ],
    }
  },
})
