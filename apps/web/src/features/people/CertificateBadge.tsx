import { instantOf } from '@huhang/contract'
import type { CertificateView } from '@huhang/contract/access'
import { bestCertificate, daysLeft, isValidOn } from '@huhang/domain/access'
import { dayOf } from '@huhang/domain/kernel'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/now'
import { Badge } from '../../ui/Badge'

const soonDays = 60

/** Whether a person may inspect today by their certificates (AC-4), and for how long still. */
export function CertificateBadge({ certificates }: { certificates: readonly CertificateView[] }) {
  const { t } = useTranslation('access')
  const today = dayOf(instantOf(useNow()))
  const best = bestCertificate(certificates, today)
  if (best === null) return <Badge tone="red">{t('certificate.none')}</Badge>
  if (!isValidOn(best, today))
    return best.validFrom > today ? (
      <Badge tone="blue">{t('certificate.notYet')}</Badge>
    ) : (
      <Badge tone="red">{t('certificate.expired')}</Badge>
    )
  const days = daysLeft(best, today)
  return days <= soonDays ? (
    <Badge tone="orange">{t('certificate.soon', { count: days })}</Badge>
  ) : (
    <Badge tone="green">{t('certificate.valid')}</Badge>
  )
}
