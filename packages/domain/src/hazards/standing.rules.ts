import { Failure, type LocalDay } from '@huhang/contract'
import { type CertificateSpan, isValidOn } from '../access'
import type { Bar, HazardFacts } from './hazard.rules'

/** What an inspector's office rests on. Null: not a person, whom other rules judge. */
export type Standing = {
  readonly certificates: readonly CertificateSpan[]
  /** Enterprises the inspector must keep away from now (回避, 行政处罚法 §43). */
  readonly conflictedEnterpriseIds: readonly string[]
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
