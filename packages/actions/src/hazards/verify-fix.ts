import { HazardView, VerifyFix } from '@huhang/contract/hazards'
import { defineAction } from '../kernel'
import { changeHazard, reachHazard } from './hazard-edit'
import { loadRechecks, recheckOf } from './recheck'

/** 复查销号, by two inspectors, neither of whom fixed it. */
export const verifyFix = defineAction({
  name: 'hazards.verifyFix',
  command: VerifyFix,
  view: HazardView,
  subjects: ({ hazardId }: VerifyFix) => [hazardId],
  load: (city, commands, actor) => loadRechecks(city, commands, actor),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, command: VerifyFix, moment) {
    const { note } = command
    const recheck = recheckOf(loaded, command, 'verifyFix', note, moment)
    const { view, writes, events } = changeHazard(
      recheck.hazard,
      {
        status: 'verified',
        verifiedById: moment.personId as HazardView['verifiedById'],
        verifiedAt: moment.at,
        verifyNote: note,
      },
      'hazard.fix-verified',
      {},
    )
    return { view, writes: [...writes, ...recheck.writes], events }
  },
})
