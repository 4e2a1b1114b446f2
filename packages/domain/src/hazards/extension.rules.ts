import { type Actor, Failure, type LocalDay } from '@huhang/contract'
import type { ExtensionView } from '@huhang/contract/hazards'
import { barDeadline, type HazardLimits } from './deadlines'
import { type Bar, barCompanySide, firstBar, type HazardFacts } from './hazard.rules'

type Plea = Pick<ExtensionView, 'status' | 'askedById'>

const isUnderWay = (hazard: HazardFacts) => hazard.status === 'assigned' || hazard.status === 'rectifying'

/** HZ-11: more time is asked for while it is being rectified, until the deadline day, one plea at a time. */
export function barAskExtension(hazard: HazardFacts, pleas: readonly Plea[], today: LocalDay): Bar {
  if (!isUnderWay(hazard)) return new Failure('hazard.wrong-status', { status: hazard.status, verb: 'askExtension' })
  if (hazard.deadlineOn === null || today > hazard.deadlineOn)
    return new Failure('hazard.extension-too-late', { deadlineOn: hazard.deadlineOn ?? hazard.foundOn })
  return pleas.some((plea) => plea.status === 'asked') ? new Failure('hazard.extension-pending', {}) : null
}

/** HZ-11, second half: the new day lies after the old one and no further on than a new deadline could. */
export const barExtensionDay = (hazard: HazardFacts, untilOn: LocalDay, limits: HazardLimits): Bar =>
  hazard.deadlineOn === null || untilOn === hazard.deadlineOn
    ? new Failure('hazard.extension-too-late', { deadlineOn: hazard.deadlineOn ?? hazard.foundOn })
    : barDeadline(hazard.grade, untilOn, hazard.deadlineOn, limits)

/** HZ-12: a plea is decided once, by another person than the one who asked, and never by the company. */
export function barDecideExtension(hazard: HazardFacts, plea: Plea, actor: Actor): Bar {
  const isMine = actor.kind === 'person' && plea.askedById === actor.personId
  return firstBar(
    plea.status === 'asked' ? null : new Failure('hazard.extension-decided', {}),
    isUnderWay(hazard) ? null : new Failure('hazard.wrong-status', { status: hazard.status, verb: 'decideExtension' }),
    isMine ? new Failure('hazard.same-person', {}) : null,
    barCompanySide(hazard, actor),
  )
}
