import { DocumentView, TakeMeasures } from '@huhang/contract/hazards'
import { barTakeMeasures } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { asSeen, reachHazard } from './hazard-edit'
import { hazardEvent } from './hazard-events'
import { loadNumbered, numberedDocument } from './papers'
import { serialLock } from './serials'

/** 现场处理措施决定: no use, nobody inside, or no production, until the bureau consents (安全生产法 §65). */
export const takeMeasures = defineAction({
  name: 'hazards.takeMeasures',
  command: TakeMeasures,
  view: DocumentView,
  subjects: ({ hazardId }: TakeMeasures) => [serialLock('现决'), hazardId],
  locks: () => [serialLock('现决')],
  load: (city, commands, actor) => loadNumbered(city, commands, actor, '现决'),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { documentId, revision, measures, target, reason, withId }: TakeMeasures, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    const { document, number, writes } = numberedDocument(
      'measures',
      hazard,
      loaded,
      { id: documentId, measures, target, reason, withId },
      barTakeMeasures(hazard, loaded.papers, moment.actor),
      moment,
    )
    return {
      view: document,
      writes,
      events: [hazardEvent('hazard.measures-taken', hazard, { documentId, number, measures })],
    }
  },
})
