export { accessActions, accessReads } from './access'
export { areasActions, areasReads } from './areas'
export { checklistsActions, checklistsReads } from './checklists'
export { dispatchActions, dispatchReads } from './dispatch'
export { enterprisesActions, enterprisesReads } from './enterprises'
export { fieldworkActions, fieldworkReads } from './fieldwork'
export { hazardsActions, hazardsReads } from './hazards'
export { inspectionsActions, inspectionsReads } from './inspections'
export { mapActions, mapReads } from './map'
export { statisticsActions, statisticsReads } from './statistics'
export { todayActions, todayReads } from './today'
export { volunteersActions, volunteersReads } from './volunteers'

import { dispatchReactions } from './dispatch'
import { inspectionsReactions } from './inspections'
import type { Reaction } from './kernel'

/** What follows from events, by the room that reacts. */
export const reactions: readonly Reaction[] = [...inspectionsReactions, ...dispatchReactions]
