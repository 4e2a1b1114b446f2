import { z } from 'zod'
import { command, list, MissionId, PersonId } from '../kernel'
import { DeliveryState } from './kinds'

/** What the message port said of each call: the system's own verb. */
export const RecordDelivery = command({
  missionId: MissionId,
  deliveries: list(z.strictObject({ personId: PersonId, state: DeliveryState, channel: z.string().max(40) })).min(1),
})
export type RecordDelivery = z.infer<typeof RecordDelivery>
