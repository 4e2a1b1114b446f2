import { z } from 'zod'
import { AreaId, command, PersonId, Place, Revision } from '../kernel'
import { Rank, TeamId } from './skills'

/** A volunteer's team, rank and home; `left` takes them off the roster or back on it. */
export const EditVolunteer = command({
  personId: PersonId,
  revision: Revision,
  areaId: AreaId,
  place: Place,
  teamId: TeamId.nullable(),
  rank: Rank,
  left: z.boolean(),
})
export type EditVolunteer = z.infer<typeof EditVolunteer>
