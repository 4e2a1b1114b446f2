import type { EventType } from '@huhang/contract'
import type { HazardMomentView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { When } from '../../ui/Time'
import styles from './Hazards.module.css'

type Happened = Extract<EventType, `hazard.${string}`> extends `hazard.${infer What}` ? What : never

/** What was said about it, from the log. */
export function HazardTimeline({ timeline }: { timeline: readonly HazardMomentView[] }) {
  const { t } = useTranslation('hazards')
  return (
    <Card title={t('page.timeline')}>
      <ol className={styles.timeline}>
        {timeline.map(({ id, type, byName, occurredAt, deviceAt }) => (
          <li key={id}>
            {t(`event.${type.slice('hazard.'.length) as Happened}`)}
            <br />
            <span>
              {byName ?? t('page.bySystem')} · <When at={occurredAt} />
            </span>
            {deviceAt && (
              <>
                <br />
                <span>
                  {t('page.deviceAt')} <When at={deviceAt} exactly />
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
