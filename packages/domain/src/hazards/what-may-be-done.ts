import type { Actor, ErrorCode, LocalDay } from '@huhang/contract'
import type { ExtensionView } from '@huhang/contract/hazards'
import { barAskExtension, barDecideExtension } from './extension.rules'
import {
  type Bar,
  barAnnul,
  barCorrectOnSpot,
  barRecheck,
  barStep,
  barSubmitFix,
  type HazardFacts,
} from './hazard.rules'
import type { HazardStep } from './hazard-steps'
import { barOrder } from './order.rules'
import { barStanding, type Standing } from './standing.rules'

export type HazardVerb = HazardStep | 'askExtension' | 'decideExtension'

/** Photos come with the command, so before it is made we ask as if there were one. */
const aPhoto = 1

/** What stands in the way of each verb for this actor today; null: nothing does. Permission is judged elsewhere. */
export function whatMayBeDone(
  hazard: HazardFacts,
  pleas: readonly ExtensionView[],
  actor: Actor,
  today: LocalDay,
  standing: Standing,
): Record<HazardVerb, ErrorCode | null> {
  const pending = pleas.find((plea) => plea.status === 'asked')
  const unfit = barStanding(standing, hazard, today)
  const code = (bar: Bar): ErrorCode | null => bar?.code ?? null
  return {
    correctOnSpot: code(barCorrectOnSpot(hazard, aPhoto, today) ?? unfit),
    issueOrder: code(barOrder([hazard], actor) ?? unfit),
    plan: code(barStep(hazard, 'plan')),
    submitFix: code(barSubmitFix(hazard, aPhoto)),
    verifyFix: code(barRecheck(hazard, actor, 'verifyFix') ?? unfit),
    rejectFix: code(barRecheck(hazard, actor, 'rejectFix') ?? unfit),
    annul: code(barAnnul(hazard, actor)),
    askExtension: code(barAskExtension(hazard, pleas, today)),
    decideExtension: pending ? code(barDecideExtension(hazard, pending, actor)) : 'hazard.extension-decided',
  }
}
