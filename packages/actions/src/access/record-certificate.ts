import { type AreaId, fail } from '@huhang/contract'
import { PersonChangedView, RecordCertificate } from '@huhang/contract/access'
import { findCertificateNumbers, findPersons, insert } from '@huhang/db/stores'
import { checkSpan } from '@huhang/domain/access'
import { defineAction } from '../kernel'
import { reachPerson } from './load-person'

/** 执法证. A renewed certificate is another record; the old one stays with its days. */
export const recordCertificate = defineAction({
  name: 'access.recordCertificate',
  command: RecordCertificate,
  view: PersonChangedView,
  subjects: (command) => [command.personId, `certificate ${command.number}`],
  async load({ db }, commands) {
    const [persons, numbers] = await Promise.all([
      findPersons(
        db,
        commands.map((command) => command.personId),
      ),
      findCertificateNumbers(
        db,
        commands.map((command) => command.number),
      ),
    ])
    const byId = new Map(persons.map((row) => [row.id, row]))
    const taken = new Set(numbers.map((row) => row.number))
    return (command) => ({ person: byId.get(command.personId), isTaken: taken.has(command.number) })
  },
  reach: (loaded) => reachPerson(loaded),
  decide({ person, isTaken }, command) {
    const { certificateId, personId, number, issuer, validFrom, validTo } = command
    if (person === undefined) return fail('record.not-found', { subject: 'person' })
    if (isTaken) fail('certificate.number-taken', {})
    checkSpan(command)
    return {
      view: { personId },
      writes: [insert('inspector_certificate', { id: certificateId, personId, number, issuer, validFrom, validTo })],
      events: [
        {
          type: 'person.certificate-recorded',
          subjectKind: 'person',
          subjectId: personId,
          areaId: person.areaId as AreaId,
          payload: { validFrom, validTo },
        },
      ],
    }
  },
})
