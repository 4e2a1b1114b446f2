import { fail } from '@huhang/contract'
import { type RegisterVolunteer as Command, RegisterVolunteer, VolunteerChangedView } from '@huhang/contract/volunteers'
import { type FutureVolunteer, findFutureVolunteers, findTeams, insert, update, type Write } from '@huhang/db/stores'
import { mustBeKnown } from '@huhang/domain/areas'
import { dayOf } from '@huhang/domain/kernel'
import { defaultRanks, mustBeBorn, mustBeRank } from '@huhang/domain/volunteers'
import { cellOf } from '@huhang/geo/cells'
import { insertGrant, insertPerson, roleGranted } from '../access'
import { defineAction, type Moment, type NewEvent } from '../kernel'

/** The role of a volunteer in their area, begun or begun again; nothing when it is held. */
function grantSaid(
  { personId, grantId, areaId }: Command,
  person: FutureVolunteer | null,
  { at }: Moment,
): { writes: Write[]; events: NewEvent[] } {
  const held = person?.grants.find((grant) => grant.areaId === areaId)
  if (held?.until === null) return { writes: [], events: [] }
  const grant = { grantId, role: 'volunteer' as const, areaId }
  const writes =
    held === undefined
      ? [insertGrant(personId, grant, at)]
      : [update('role_grant', { id: held.id }, null, { until: null, since: at })]
  return { writes, events: [roleGranted(personId, grant)] }
}

/**
 * Makes a person a volunteer, with the role in their area.
 * Errors: `record.not-found` (no such person), `record.exists`, `area.unknown`, `volunteer.rank-unknown`,
 * `volunteer.team-unknown`, `volunteer.born-in-future`.
 */
export const register = defineAction({
  name: 'volunteers.register',
  command: RegisterVolunteer,
  view: VolunteerChangedView,
  subjects: ({ personId }) => [personId],
  async load(city, commands) {
    const ids = commands.map(({ personId }) => personId)
    const [people, teams, ranks] = await Promise.all([
      findFutureVolunteers(city.db, ids),
      findTeams(
        city.db,
        commands.flatMap(({ teamId }) => teamId ?? []),
      ),
      city.setting('volunteers.ranks', defaultRanks),
    ])
    return ({ personId, teamId }) => ({
      person: people.get(personId) ?? null,
      hasTeam: teamId === null || teams.has(teamId),
      ranks,
    })
  },
  reach: (_loaded, { areaId }) => ({ areaId }),
  decide({ person, hasTeam, ranks }, command, moment) {
    const { personId, newPerson, areaId, place, teamId, rank, bornOn, joinedOn } = command
    if (newPerson === null && person === null) fail('record.not-found', { subject: 'person' })
    if (newPerson !== null && person !== null) fail('record.exists', { subject: 'person' })
    if (person?.isVolunteer) fail('record.exists', { subject: 'volunteer' })
    mustBeKnown(moment.areas, areaId)
    mustBeRank(rank, ranks)
    mustBeBorn(bornOn, dayOf(moment.at, moment.zone))
    if (!hasTeam && teamId !== null) fail('volunteer.team-unknown', { teamId })
    const grant = grantSaid(command, person, moment)
    return {
      view: { personId, revision: 1 },
      writes: [
        ...(newPerson === null
          ? []
          : [insertPerson({ personId, areaId, ...newPerson }, moment.city.ports.sealer, moment.at)]),
        ...grant.writes,
        insert('volunteer', {
          personId,
          teamId,
          areaId,
          rank,
          bornOn,
          joinedOn,
          ...place,
          cell: cellOf(place).toString(),
        }),
      ],
      events: [
        {
          type: 'volunteer.registered',
          subjectKind: 'volunteer',
          subjectId: personId,
          areaId,
          payload: { personId, teamId, rank },
        },
        ...grant.events,
      ],
    }
  },
})
