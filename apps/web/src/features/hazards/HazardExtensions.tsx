import type { ExtensionView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { Badge, type Tone } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { List, ListRow } from '../../ui/ListRow'
import { When } from '../../ui/Time'

const tones: Record<ExtensionView['status'], Tone> = { asked: 'blue', granted: 'green', denied: 'red' }

export function HazardExtensions({ extensions }: { extensions: readonly ExtensionView[] }) {
  const { t } = useTranslation('hazards')
  if (extensions.length === 0) return null
  return (
    <Card title={t('page.extensions')} count={extensions.length} bare>
      <List>
        {extensions.map((plea) => (
          <ListRow
            key={plea.id}
            title={t('extension.from', { from: plea.fromOn, until: plea.untilOn })}
            detail={
              <>
                <span>{plea.reason}</span>
                <span>{plea.interimMeasures}</span>
                {plea.decisionNote && <span>{plea.decisionNote}</span>}
                <When at={plea.decidedAt ?? plea.askedAt} />
              </>
            }
            aside={<Badge tone={tones[plea.status]}>{t(`extension.${plea.status}`)}</Badge>}
          />
        ))}
      </List>
    </Card>
  )
}
