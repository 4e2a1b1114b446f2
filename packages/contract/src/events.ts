import type { z } from 'zod'
import { accessEvents } from './access/events'
import { areasEvents } from './areas/events'
import { checklistsEvents } from './checklists/events'
import { dispatchEvents } from './dispatch/events'
import { enterprisesEvents } from './enterprises/events'
import { fieldworkEvents } from './fieldwork/events'
import { hazardsEvents } from './hazards/events'
import { inspectionsEvents } from './inspections/events'
import { commandRefused } from './kernel/refused'
import { statisticsEvents } from './statistics/events'
import { volunteersEvents } from './volunteers/events'

/** Every event that the log may hold, by type. */
export const eventKinds = {
  ...commandRefused,
  ...accessEvents,
  ...areasEvents,
  ...enterprisesEvents,
  ...hazardsEvents,
  ...checklistsEvents,
  ...inspectionsEvents,
  ...volunteersEvents,
  ...dispatchEvents,
  ...statisticsEvents,
  ...fieldworkEvents,
}

export type EventType = keyof typeof eventKinds
export type EventPayload<Type extends EventType> = z.infer<(typeof eventKinds)[Type]>
