import { type AreaId, fail } from '@huhang/contract'
import { SetAvailability, VolunteerChangedView } from '@huhang/contract/volunteers'
import { findVolunteers, update } from '@huhang/db/stores'
import { defineAction } from '../kernel'

/** The last word counts: no revision is asked for. Errors: `record.not-found`. */
export const setAvailability = defineAction({
  name: 'volunteers.setAvailability',
  command: SetAvailability,
  view: VolunteerChangedView,
  subjects: ({ personId }) => [personId],
  async load(city, commands) {
    const volunteers = await findVolunteers(
      city.db,
      commands.map(({ personId }) => personId),
    )
    return ({ personId }) => volunteers.get(personId) ?? null
  },
  reach: (volunteer) =>
    volunteer === null ? null : { areaId: volunteer.areaId as AreaId, owner: { personIds: [volunteer.personId] } },
  decide(volunteer, { personId, availability, availableFrom }) {
    if (volunteer === null) return fail('record.not-found', { subject: 'volunteer' })
    return {
      view: { personId, revision: volunteer.revision },
      writes: [
        update('volunteer', { personId }, null, {
          availability,
          availableFrom: availability === 'available' ? null : availableFrom,
        }),
      ],
      events: [
        {
          type: 'volunteer.availability-set',
          subjectKind: 'volunteer',
          subjectId: personId,
          areaId: volunteer.areaId as AreaId,
          payload: { personId, availability },
        },
      ],
    }
  },
})
