import { z } from 'zod'
import { Phone } from '../access'
import { AreaId, command, LocalDay, PersonId, Place, RowId, requiredText } from '../kernel'
import { Rank, TeamId } from './skills'

/**
 * Makes a person a volunteer. `newPerson` when the city does not know the person yet; null when it does.
 * `place` is home: where they set out from. Gives the role of a volunteer in `areaId` as well.
 */
export const RegisterVolunteer = command({
  personId: PersonId,
  newPerson: z.strictObject({ name: requiredText(60), phone: Phone.nullable() }).nullable(),
  grantId: RowId,
  bornOn: LocalDay,
  joinedOn: LocalDay,
  areaId: AreaId,
  place: Place,
  teamId: TeamId.nullable(),
  rank: Rank,
})
export type RegisterVolunteer = z.infer<typeof RegisterVolunteer>
