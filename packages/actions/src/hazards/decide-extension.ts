import { fail } from '@huhang/contract'
import { DecideExtension, ExtensionView } from '@huhang/contract/hazards'
import { update } from '@huhang/db/stores'
import { barDecideExtension } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { loadPleas } from './extension-load'
import { hazardUpdate, heed, reachHazard } from './hazard-edit'
import { hazardEvent } from './hazard-events'

/** Grants or denies more time. A granted plea moves the deadline in force; the old one stands on the plea. */
export const decideExtension = defineAction({
  name: 'hazards.decideExtension',
  command: DecideExtension,
  view: ExtensionView,
  subjects: ({ hazardId }: DecideExtension) => [hazardId],
  load: (city, commands) => loadPleas(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide({ hazard, pleas }, { extensionId, granted, note }: DecideExtension, moment) {
    const plea = pleas.find(({ id }) => id === extensionId)
    if (hazard === null || plea === undefined) return fail('record.not-found', { subject: 'extension' })
    heed(barDecideExtension(hazard, plea, moment.actor))
    const decided = {
      status: granted ? ('granted' as const) : ('denied' as const),
      decidedById: moment.personId as ExtensionView['decidedById'],
      decidedAt: moment.at,
      decisionNote: note,
    }
    const { revision, ...asked } = plea
    const { untilOn } = plea
    const changed = granted ? { ...hazard, deadlineOn: untilOn } : hazard
    return {
      view: { ...asked, ...decided },
      writes: [
        update('extension', { id: plea.id }, revision, decided),
        ...(granted ? [hazardUpdate(hazard, { deadlineOn: untilOn })] : []),
      ],
      events: [hazardEvent('hazard.extension-decided', changed, { extensionId, untilOn, granted })],
    }
  },
})
