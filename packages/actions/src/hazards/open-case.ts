import { DocumentView, OpenCase } from '@huhang/contract/hazards'
import { barOpenCase } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, reachHazard } from './hazard-edit'
import { loadNumbered, numberedDocument } from './papers'
import { serialLock } from './serials'

/** 立案: what is not rectified. The hazard stays open. */
export const openCase = defineAction({
  name: 'hazards.openCase',
  command: OpenCase,
  view: DocumentView,
  subjects: ({ hazardId }: OpenCase) => [serialLock('立'), hazardId],
  locks: () => [serialLock('立')],
  load: (city, commands, actor) => loadNumbered(city, commands, actor, '立'),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { documentId, revision, reason, withId }: OpenCase, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    const wasRejected = loaded.rechecks.some(({ passed }) => !passed)
    const today = dayOf(moment.at, moment.zone)
    const { document, number, writes } = numberedDocument(
      'case',
      hazard,
      loaded,
      { id: documentId, reason, withId },
      barOpenCase(hazard, loaded.papers, wasRejected, moment.actor, today),
      moment,
    )
    const changed = changeHazard(hazard, { status: 'case' }, 'hazard.case-opened', { documentId, number })
    return { view: document, writes: [...writes, ...changed.writes], events: changed.events }
  },
})
