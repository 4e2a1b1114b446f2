import type { Actor, ErrorCode, LocalDay } from '@huhang/contract'
import type { DocumentView, ExtensionView } from '@huhang/contract/hazards'
import { barConsentToResume, barOpenCase, barTakeMeasures, barTransfer } from './document.rules'
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
import { barEndSupervision, barPutUnderSupervision, barReportProgress, type RecheckedBy } from './supervision.rules'

export type HazardVerb =
  | HazardStep
  | 'askExtension'
  | 'decideExtension'
  | 'putUnderSupervision'
  | 'reportProgress'
  | 'endSupervision'
  | 'takeMeasures'
  | 'consentToResume'

/** What stands beside a hazard and decides what may follow. */
export type HazardRecords = {
  readonly pleas: readonly ExtensionView[]
  readonly papers: readonly DocumentView[]
  /** Who re-checked it. */
  readonly recheckedBy: RecheckedBy
  /** A re-check sent a fix back. */
  readonly wasRejected: boolean
}

/** Photos come with the command, so before it is made we ask as if there were one. */
const aPhoto = 1

/** What stands in the way of each verb for this actor today; null: nothing does. Permission is judged elsewhere. */
export function whatMayBeDone(
  hazard: HazardFacts,
  { pleas, papers, recheckedBy, wasRejected }: HazardRecords,
  actor: Actor,
  today: LocalDay,
  standing: Standing,
): Record<HazardVerb, ErrorCode | null> {
  const pending = pleas.find((plea) => plea.status === 'asked')
  const measures = papers.find((paper) => paper.kind === 'measures' && paper.resumedAt === null)
  const ending = hazard.status === 'verified' ? 'accepted' : 'withdrawn'
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
    takeMeasures: code(barTakeMeasures(hazard, papers, actor) ?? unfit),
    consentToResume: measures ? code(barConsentToResume(hazard, measures, actor)) : 'hazard.resumed-already',
    openCase: code(barOpenCase(hazard, papers, wasRejected, actor, today) ?? unfit),
    transfer: code(barTransfer(hazard, papers, actor)),
    putUnderSupervision: code(barPutUnderSupervision(hazard, actor)),
    reportProgress: code(barReportProgress(hazard)),
    endSupervision: code(barEndSupervision(hazard, ending, recheckedBy, actor)),
  }
}
