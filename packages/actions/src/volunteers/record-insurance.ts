import { type AreaId, fail } from '@huhang/contract'
import { RecordInsurance, VolunteerChangedView } from '@huhang/contract/volunteers'
import { findVolunteers, insert } from '@huhang/db/stores'
import { defineAction } from '../kernel'

/** Errors: `record.not-found`, `record.exists`. */
export const recordInsurance = defineAction({
  name: 'volunteers.recordInsurance',
  command: RecordInsurance,
  view: VolunteerChangedView,
  subjects: ({ personId, insuranceId }) => [personId, insuranceId],
  async load(city, commands) {
    const volunteers = await findVolunteers(
      city.db,
      commands.map(({ personId }) => personId),
    )
    return ({ personId }) => volunteers.get(personId) ?? null
  },
  reach: (volunteer) => (volunteer === null ? null : { areaId: volunteer.areaId as AreaId }),
  decide(volunteer, { insuranceId, personId, policy, insurer, validFrom, validTo }) {
    if (volunteer === null) return fail('record.not-found', { subject: 'volunteer' })
    return {
      view: { personId, revision: volunteer.revision },
      writes: [insert('insurance', { id: insuranceId, personId, policy, insurer, validFrom, validTo })],
      events: [
        {
          type: 'volunteer.insurance-recorded',
          subjectKind: 'volunteer',
          subjectId: personId,
          areaId: volunteer.areaId as AreaId,
          payload: { personId, validFrom, validTo },
        },
      ],
    }
  },
})
