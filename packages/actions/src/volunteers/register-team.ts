import { RegisterTeam, TeamView } from '@huhang/contract/volunteers'
import { insert } from '@huhang/db/stores'
import { mustBeKnown } from '@huhang/domain/areas'
import { defineAction } from '../kernel'

/** Errors: `area.unknown`, `record.exists`. */
export const registerTeam = defineAction({
  name: 'volunteers.registerTeam',
  command: RegisterTeam,
  view: TeamView,
  subjects: ({ teamId }) => [teamId],
  load: async () => () => null,
  reach: (_loaded, { areaId }) => ({ areaId }),
  decide(_loaded, { teamId, name, areaId, place }, { areas }) {
    mustBeKnown(areas, areaId)
    return {
      view: { id: teamId, name, areaId, place, members: 0 },
      writes: [insert('team', { id: teamId, name, areaId, ...place })],
      events: [{ type: 'team.registered', subjectKind: 'team', subjectId: teamId, areaId, payload: { teamId } }],
    }
  },
})
