import { fail } from '@huhang/contract'
import { AskExtension, ExtensionView } from '@huhang/contract/hazards'
import { insert } from '@huhang/db/stores'
import { barAskExtension, barExtensionDay, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { loadPleas } from './extension-load'
import { heed, reachHazard } from './hazard-edit'
import { hazardEvent } from './hazard-events'

/** 延期申请. */
export const askExtension = defineAction({
  name: 'hazards.askExtension',
  command: AskExtension,
  view: ExtensionView,
  subjects: ({ hazardId }: AskExtension) => [hazardId],
  load: (city, commands) => loadPleas(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide({ hazard, pleas, limits }, { extensionId, untilOn, reason, interimMeasures }: AskExtension, moment) {
    if (hazard === null) return fail('record.not-found', { subject: 'hazard' })
    heed(
      firstBar(barAskExtension(hazard, pleas, dayOf(moment.at, moment.zone)), barExtensionDay(hazard, untilOn, limits)),
    )
    const plea = {
      id: extensionId,
      hazardId: hazard.id,
      askedById: moment.personId as ExtensionView['askedById'],
      askedAt: moment.at,
      fromOn: hazard.deadlineOn ?? untilOn,
      untilOn,
      reason,
      interimMeasures,
      status: 'asked' as const,
      decidedById: null,
      decidedAt: null,
      decisionNote: null,
    }
    return {
      view: plea,
      writes: [insert('extension', plea)],
      events: [hazardEvent('hazard.extension-asked', hazard, { extensionId, untilOn })],
    }
  },
})
