import { access, accessErrors } from './access.en'
import { areas, areasErrors } from './areas.en'
import { checklists, checklistsErrors } from './checklists.en'
import { dispatch, dispatchErrors } from './dispatch.en'
import { enterprises, enterprisesErrors } from './enterprises.en'
import { kernelErrors } from './errors.en'
import { hazards, hazardsErrors } from './hazards.en'
import { inspections, inspectionsErrors } from './inspections.en'
import { map, mapErrors } from './map.en'
import { outbox, outboxErrors } from './outbox.en'
import { pack } from './pack.en'
import { shell } from './shell.en'
import { statistics, statisticsErrors } from './statistics.en'
import { today } from './today.en'
import { ui } from './ui.en'
import { volunteers, volunteersErrors } from './volunteers.en'
import type { Catalogue } from './zh-CN'

/** One catalogue a feature; a feature's errors stand beside its messages. */
export const catalogue: Catalogue = {
  shell,
  ui,
  today,
  access,
  areas,
  checklists,
  dispatch,
  enterprises,
  hazards,
  inspections,
  map,
  outbox,
  pack,
  statistics,
  volunteers,
  errors: {
    ...kernelErrors,
    ...accessErrors,
    ...areasErrors,
    ...checklistsErrors,
    ...dispatchErrors,
    ...enterprisesErrors,
    ...hazardsErrors,
    ...inspectionsErrors,
    ...mapErrors,
    ...outboxErrors,
    ...statisticsErrors,
    ...volunteersErrors,
  },
}
