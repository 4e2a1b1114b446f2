import { z } from 'zod'
import { Place } from '../kernel/places'
import { Instant, LocalDay } from '../kernel/times'
import { Desk } from './desks'

/** `place`: where I stand, if I want distances; it is not kept. */
export const AskToday = z.strictObject({ place: Place.optional() })
export type AskToday = z.infer<typeof AskToday>

/** What needs me now: one desk a role that I hold. */
export const TodayView = z.object({ asOf: Instant, today: LocalDay, desks: z.array(Desk) })
export type TodayView = z.infer<typeof TodayView>
