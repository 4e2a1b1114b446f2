import { type AreaId, fail } from '@huhang/contract'
import { RecordSkill, VolunteerChangedView } from '@huhang/contract/volunteers'
import { findHeldSkills, findVolunteers, insert } from '@huhang/db/stores'
import { defineAction } from '../kernel'

/** A skill, and a certificate beside the earlier ones. Saying a skill again is no error. Errors: `record.not-found`, `record.exists`. */
export const recordSkill = defineAction({
  name: 'volunteers.recordSkill',
  command: RecordSkill,
  view: VolunteerChangedView,
  subjects: ({ personId }) => [personId],
  async load(city, commands) {
    const ids = commands.map(({ personId }) => personId)
    const [volunteers, held] = await Promise.all([findVolunteers(city.db, ids), findHeldSkills(city.db, ids)])
    return ({ personId, skill }) => ({
      volunteer: volunteers.get(personId) ?? null,
      isHeld: held.has(`${personId} ${skill}`),
    })
  },
  reach: ({ volunteer }) => (volunteer === null ? null : { areaId: volunteer.areaId as AreaId }),
  decide({ volunteer, isHeld }, { personId, skill, certificate }) {
    if (volunteer === null) return fail('record.not-found', { subject: 'volunteer' })
    return {
      view: { personId, revision: volunteer.revision },
      writes: [
        ...(isHeld ? [] : [insert('volunteer_skill', { personId, skill })]),
        ...(certificate === null ? [] : [insert('volunteer_certificate', { personId, skill, ...certificate })]),
      ],
      events: [
        {
          type: 'volunteer.skill-recorded',
          subjectKind: 'volunteer',
          subjectId: personId,
          areaId: volunteer.areaId as AreaId,
          payload: { personId, skill, validTo: certificate?.validTo ?? null },
        },
      ],
    }
  },
})
