import { type AreaId, fail, type Instant } from '@huhang/contract'
import { EditVolunteer, VolunteerChangedView } from '@huhang/contract/volunteers'
import { findTeams, findVolunteers, update } from '@huhang/db/stores'
import { mustBeKnown } from '@huhang/domain/areas'
import { defaultRanks, mustBeRank } from '@huhang/domain/volunteers'
import { cellOf } from '@huhang/geo/cells'
import { defineAction } from '../kernel'

/** Errors: `record.not-found`, `record.changed`, `area.unknown`, `volunteer.rank-unknown`, `volunteer.team-unknown`. */
export const edit = defineAction({
  name: 'volunteers.edit',
  command: EditVolunteer,
  view: VolunteerChangedView,
  subjects: ({ personId }) => [personId],
  async load(city, commands) {
    const [volunteers, teams, ranks] = await Promise.all([
      findVolunteers(
        city.db,
        commands.map(({ personId }) => personId),
      ),
      findTeams(
        city.db,
        commands.flatMap(({ teamId }) => teamId ?? []),
      ),
      city.setting('volunteers.ranks', defaultRanks),
    ])
    return ({ personId, teamId }) => ({
      volunteer: volunteers.get(personId) ?? null,
      hasTeam: teamId === null || teams.has(teamId),
      ranks,
    })
  },
  reach: ({ volunteer }) => (volunteer === null ? null : { areaId: volunteer.areaId as AreaId }),
  decide({ volunteer, hasTeam, ranks }, command, { at, areas, scope }) {
    if (volunteer === null) return fail('record.not-found', { subject: 'volunteer' })
    const { personId, revision, areaId, place, teamId, rank, left } = command
    if (volunteer.revision !== revision) {
      const { leftAt, cell: _cell, ...current } = volunteer
      fail('record.changed', { subject: 'volunteer', current: { ...current, left: leftAt !== null } })
    }
    mustBeKnown(areas, areaId)
    // Someone may not be moved to where the mover has no say.
    if (!scope.everywhere && !scope.areaIds.has(areaId)) fail('area.unknown', { areaId })
    mustBeRank(rank, ranks)
    if (!hasTeam && teamId !== null) fail('volunteer.team-unknown', { teamId })
    const leftAt = left ? ((volunteer.leftAt as Instant | null) ?? at) : null
    return {
      view: { personId, revision: revision + 1 },
      writes: [
        update('volunteer', { personId }, revision, {
          areaId,
          teamId,
          rank,
          ...place,
          cell: cellOf(place).toString(),
          leftAt,
        }),
      ],
      events: [
        {
          type: 'volunteer.edited',
          subjectKind: 'volunteer',
          subjectId: personId,
          areaId,
          payload: { personId, teamId, rank, left },
        },
      ],
    }
  },
})
