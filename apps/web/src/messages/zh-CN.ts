import { access, accessErrors } from './access.zh-CN'
import { areas, areasErrors } from './areas.zh-CN'
import { checklists, checklistsErrors } from './checklists.zh-CN'
import { dispatch, dispatchErrors } from './dispatch.zh-CN'
import { enterprises, enterprisesErrors } from './enterprises.zh-CN'
import { kernelErrors } from './errors.zh-CN'
import { hazards, hazardsErrors } from './hazards.zh-CN'
import { inspections, inspectionsErrors } from './inspections.zh-CN'
import { map, mapErrors } from './map.zh-CN'
import { outbox, outboxErrors } from './outbox.zh-CN'
import { pack } from './pack.zh-CN'
import { shell } from './shell.zh-CN'
import { statistics, statisticsErrors } from './statistics.zh-CN'
import { today } from './today.zh-CN'
import { ui } from './ui.zh-CN'
import { volunteers, volunteersErrors } from './volunteers.zh-CN'

/** One catalogue a feature; a feature's errors stand beside its messages. */
export const catalogue = {
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

type Worded<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Worded<Messages[Key]>
}
export type Catalogue = Worded<typeof catalogue>
