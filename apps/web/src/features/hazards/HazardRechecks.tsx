import type { RecheckView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { List, ListRow } from '../../ui/ListRow'
import { When } from '../../ui/Time'

/** Every look at a fix: by whom both, and what they found. */
export function HazardRechecks({ rechecks }: { rechecks: readonly RecheckView[] }) {
  const { t } = useTranslation('hazards')
  if (rechecks.length === 0) return null
  return (
    <Card title={t('recheck.title')} count={rechecks.length} bare>
      <List>
        {rechecks.map((recheck) => (
          <ListRow
            key={recheck.id}
            title={recheck.note || t(recheck.passed ? 'recheck.passed' : 'recheck.failed')}
            detail={
              <>
                <span>{[recheck.byName, recheck.withName].filter(Boolean).join(' · ')}</span>
                <When at={recheck.at} />
              </>
            }
            aside={
              <Badge tone={recheck.passed ? 'green' : 'red'}>
                {t(recheck.passed ? 'recheck.passed' : 'recheck.failed')}
              </Badge>
            }
          />
        ))}
      </List>
    </Card>
  )
}
