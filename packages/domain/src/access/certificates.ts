import type { LocalDay } from '@huhang/contract'
import { fail } from '@huhang/contract'

export type CertificateSpan = { validFrom: LocalDay; validTo: LocalDay }

/** AC-4: a certificate is valid on its first day, on its last day and on every day between. */
export const isValidOn = (certificate: CertificateSpan, day: LocalDay): boolean =>
  certificate.validFrom <= day && day <= certificate.validTo

/** The certificate to show for a day: a valid one first, then the one that reaches furthest. */
export function bestCertificate<Certificate extends CertificateSpan>(
  certificates: readonly Certificate[],
  day: LocalDay,
): Certificate | null {
  const byEnd = certificates.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1))
  return byEnd.find((certificate) => isValidOn(certificate, day)) ?? byEnd[0] ?? null
}

/** Days until it ends, counted on the calendar; negative: it ended so many days ago. */
export const daysLeft = (certificate: CertificateSpan, day: LocalDay): number =>
  Math.round((Date.parse(certificate.validTo) - Date.parse(day)) / 86_400_000)

/** @throws `certificate.dates-inverted` */
export function checkSpan({ validFrom, validTo }: CertificateSpan): void {
  if (validTo < validFrom) fail('certificate.dates-inverted', { validFrom, validTo })
}
