import { type Actor, Failure, type LocalDay } from '@huhang/contract'
import type { DocumentView } from '@huhang/contract/hazards'
import { isOverdue } from './deadlines'
import { type Bar, barCompanySide, barListed, barStep, firstBar, type HazardFacts } from './hazard.rules'
import { isOpen } from './hazard-steps'
import { barOver } from './supervision.rules'

type Paper = Pick<DocumentView, 'kind' | 'resumedAt'>

const has = (papers: readonly Paper[], kind: Paper['kind']) => papers.some((paper) => paper.kind === kind)

/** Measures that stand: decided, and nobody has consented to resume. */
export const measuresStand = (papers: readonly Paper[]): boolean =>
  papers.some((paper) => paper.kind === 'measures' && paper.resumedAt === null)

/** HZ-25: 立案 – for what is not rectified: the deadline is over, or a re-check rejected the fix. Once a hazard. */
export const barOpenCase = (
  hazard: HazardFacts,
  papers: readonly Paper[],
  wasRejected: boolean,
  actor: Actor,
  today: LocalDay,
): Bar =>
  firstBar(
    has(papers, 'case') ? new Failure('hazard.case-opened', {}) : null,
    barStep(hazard, 'openCase'),
    wasRejected || isOverdue(hazard, today) ? null : new Failure('hazard.not-unrectified', {}),
    barCompanySide(hazard, actor),
  )

/** HZ-26: 移送 – what belongs to another department; not while it is listed, or while measures of ours stand. */
export const barTransfer = (hazard: HazardFacts, papers: readonly Paper[], actor: Actor): Bar =>
  firstBar(
    barStep(hazard, 'transfer'),
    barListed(hazard),
    measuresStand(papers) ? new Failure('hazard.measures-stand', {}) : null,
    barCompanySide(hazard, actor),
  )

/** HZ-27: 现场处理措施 (安全生产法 §65) – of an open major hazard, one decision at a time. */
export const barTakeMeasures = (hazard: HazardFacts, papers: readonly Paper[], actor: Actor): Bar =>
  firstBar(
    barOver(hazard, 'takeMeasures'),
    hazard.grade === 'major' ? null : new Failure('hazard.major-only', {}),
    measuresStand(papers) ? new Failure('hazard.measures-stand', {}) : null,
    barCompanySide(hazard, actor),
  )

/**
 * HZ-28: 审查同意恢复 (安全生产法 §65) – consent comes after the hazard is gone, from another person than the two
 * who decided the measures, and never from the company.
 */
export function barConsentToResume(
  hazard: HazardFacts,
  paper: Pick<DocumentView, 'kind' | 'resumedAt' | 'issuedById' | 'withId'>,
  actor: Actor,
): Bar {
  const me = actor.kind === 'person' ? actor.personId : null
  return firstBar(
    paper.kind === 'measures' && paper.resumedAt === null ? null : new Failure('hazard.resumed-already', {}),
    isOpen(hazard.status) ? new Failure('hazard.not-verified', {}) : null,
    me !== null && [paper.issuedById, paper.withId].includes(me) ? new Failure('hazard.same-person', {}) : null,
    barCompanySide(hazard, actor),
  )
}

/** HZ-29: an opinion tells of re-checks that none has told of, and there is at least one. */
export const barIssueOpinion = (untold: number): Bar =>
  untold === 0 ? new Failure('hazard.nothing-rechecked', {}) : null
