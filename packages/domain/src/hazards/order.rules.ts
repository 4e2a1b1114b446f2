import { type Actor, Failure, type LocalDay } from '@huhang/contract'
import { barDeadline, type HazardLimits } from './deadlines'
import { type Bar, barCompanySide, barStep, firstBar, type HazardFacts } from './hazard.rules'

/** HZ-10: an order is about hazards of one premises, none of them under an order already, each with a deadline of its own. */
export const barOrder = (hazards: readonly HazardFacts[], actor: Actor): Bar =>
  firstBar(
    ...hazards.flatMap((hazard) => [
      hazard.orderId !== null ? new Failure('hazard.ordered-already', {}) : null,
      barStep(hazard, 'issueOrder'),
      hazard.premisesId !== hazards[0]?.premisesId ? new Failure('hazard.order-of-several-premises', {}) : null,
      barCompanySide(hazard, actor),
    ]),
  )

/** The deadline an item of an order gets: the one named, else the hazard's own. @throws `hazard.deadline-out-of-range` */
export function orderedDeadline(
  hazard: HazardFacts,
  named: LocalDay | undefined,
  today: LocalDay,
  limits: HazardLimits,
): LocalDay {
  const deadlineOn = named ?? hazard.deadlineOn ?? today
  const bar = barDeadline(hazard.grade, deadlineOn, today, limits)
  if (bar) throw bar
  return deadlineOn
}
