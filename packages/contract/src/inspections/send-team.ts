import { z } from 'zod'
import { command } from '../kernel/commands'
import { AreaId, PersonId, RowId } from '../kernel/ids'
import { list, requiredText } from '../kernel/texts'
import { LocalDay } from '../kernel/times'

/** 出动一组: a team goes out on one day. The trip is one 组次, each member one 人次 (T5). */
export const SendTeam = command({
  tripId: RowId,
  campaignId: RowId.nullable(),
  areaId: AreaId,
  day: LocalDay,
  name: requiredText(80),
  memberIds: list(PersonId, 30),
})
export type SendTeam = z.infer<typeof SendTeam>

export const TripView = z.object({ tripId: RowId, members: z.number() })
export type TripView = z.infer<typeof TripView>
