import { Failure, type LocalDay, type PersonId } from '@huhang/contract'
import type { SecondInspectorBar } from '@huhang/contract/hazards'
import { type CertificateSpan, isValidOn } from '../access'
import type { Bar, HazardFacts } from './hazard.rules'

/** What an inspector's office rests on. Null: not a person, whom other rules judge. */
export type Standing = {
  readonly personId: PersonId
  readonly certificates: readonly CertificateSpan[]
  /** Enterprises the inspector must keep away from now (回避, 行政处罚法 §43). */
  readonly conflictedEnterpriseIds: readonly string[]
  /** Enterprises this person speaks for. */
  readonly ownEnterpriseIds: readonly string[]
} | null

/**
 * HZ-18: an order, a re-check and a correction on the spot are acts of an inspector with a certificate valid
 * that day (安全生产法 §67, 行政处罚法 §55) who need not keep away from this enterprise.
 */
export function barStanding(standing: Standing, hazard: Pick<HazardFacts, 'enterpriseId'>, on: LocalDay): Bar {
  if (standing === null) return null
  if (!standing.certificates.some((certificate) => isValidOn(certificate, on)))
    return new Failure('hazard.certificate-needed', { on })
  return standing.conflictedEnterpriseIds.includes(hazard.enterpriseId)
    ? new Failure('hazard.conflict-of-interest', {})
    : null
}

/** Who acts, and who stands beside. */
export type Pair = { readonly me: PersonId | null; readonly second: Standing }

function whyNotSecond({ me, second }: Pair, hazard: SecondLooksAt, on: LocalDay): SecondInspectorBar | null {
  if (second === null || !second.certificates.some((certificate) => isValidOn(certificate, on))) return 'no-certificate'
  if (second.personId === me) return 'same-person'
  if (second.personId === hazard.fixedById) return 'fixed-it'
  if (second.ownEnterpriseIds.includes(hazard.enterpriseId)) return 'company-side'
  return second.conflictedEnterpriseIds.includes(hazard.enterpriseId) ? 'conflict' : null
}

type SecondLooksAt = Pick<HazardFacts, 'enterpriseId' | 'fixedById'>

/**
 * HZ-20: a re-check, measures and a case are acts of two different inspectors (行政处罚法 §42, 安全生产法 §67): the
 * second one is judged as the first one is.
 */
export function barSecond(pair: Pair, hazard: SecondLooksAt, on: LocalDay): Bar {
  const why = whyNotSecond(pair, hazard, on)
  return why === null ? null : new Failure('hazard.second-inspector', { why })
}
