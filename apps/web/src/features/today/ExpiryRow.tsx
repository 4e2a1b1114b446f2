import type { ExpiryLine } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/now'
import { Badge } from '../../ui/Badge'
import { ListRowLink } from '../../ui/ListRow'
import { Day, daysUntil } from '../../ui/Time'
import type { To } from './to'

/** A paper that ends soon or has ended. */
export function ExpiryRow({ line, to }: { line: ExpiryLine; to: To }) {
  const { t } = useTranslation('today')
  const days = daysUntil(line.validTo, useNow())
  return (
    <ListRowLink
      {...to}
      title={line.name}
      detail={
        <>
          <span>{t(`paper.${line.paper}`)}</span>
          <Day on={line.validTo} />
        </>
      }
      aside={<Badge tone={days < 0 ? 'red' : 'orange'}>{days < 0 ? t('ended') : t('daysLeft', { count: days })}</Badge>}
    />
  )
}
