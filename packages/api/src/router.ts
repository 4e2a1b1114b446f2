import {
  accessActions,
  accessReads,
  areasActions,
  areasReads,
  checklistsActions,
  checklistsReads,
  dispatchActions,
  dispatchReads,
  enterprisesActions,
  enterprisesReads,
  fieldworkActions,
  fieldworkReads,
  hazardsActions,
  hazardsReads,
  inspectionsActions,
  inspectionsReads,
  mapActions,
  mapReads,
  statisticsActions,
  statisticsReads,
  todayActions,
  todayReads,
  volunteersActions,
  volunteersReads,
} from '@huhang/actions'
import { push } from './fieldwork'
import { roomRouter, t } from './kernel'
import { live } from './map'

/** All that may be asked of a city, room by room. */
export const appRouter = t.router({
  access: roomRouter(accessActions, accessReads),
  areas: roomRouter(areasActions, areasReads),
  enterprises: roomRouter(enterprisesActions, enterprisesReads),
  hazards: roomRouter(hazardsActions, hazardsReads),
  checklists: roomRouter(checklistsActions, checklistsReads),
  inspections: roomRouter(inspectionsActions, inspectionsReads),
  volunteers: roomRouter(volunteersActions, volunteersReads),
  dispatch: roomRouter(dispatchActions, dispatchReads),
  map: { ...roomRouter(mapActions, mapReads), live },
  statistics: roomRouter(statisticsActions, statisticsReads),
  today: roomRouter(todayActions, todayReads),
  fieldwork: { ...roomRouter(fieldworkActions, fieldworkReads), push },
})

export type AppRouter = typeof appRouter
