import { HazardView, RejectFix } from '@huhang/contract/hazards'
import { defineAction } from '../kernel'
import { changeHazard, reachHazard } from './hazard-edit'
import { loadRechecks, recheckOf } from './recheck'

/** The re-check found it not fixed: back to rectifying, under the same deadline, with the reason. */
export const rejectFix = defineAction({
  name: 'hazards.rejectFix',
  command: RejectFix,
  view: HazardView,
  subjects: ({ hazardId }: RejectFix) => [hazardId],
  load: (city, commands, actor) => loadRechecks(city, commands, actor),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, command: RejectFix, moment) {
    const { reason } = command
    const recheck = recheckOf(loaded, command, 'rejectFix', reason, moment)
    const change = { status: 'rectifying', verifyNote: reason } as const
    const { view, writes, events } = changeHazard(recheck.hazard, change, 'hazard.fix-rejected', {})
    return { view, writes: [...writes, ...recheck.writes], events }
  },
})
