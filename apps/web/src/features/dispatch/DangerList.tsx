import type { SceneDangerView } from '@huhang/contract/dispatch'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import styles from './dispatch.module.css'

/** Enterprises with open major hazards near the scene: what rescuers walk into. */
export function DangerList({ dangers }: { dangers: readonly SceneDangerView[] }) {
  const { t } = useTranslation('dispatch')
  if (dangers.length === 0) return null
  return (
    <details className={styles.dangers} open>
      <summary>
        <Badge tone="red">{t('incident.dangers')}</Badge> {dangers.length} · {t('incident.dangersText')}
      </summary>
      <ul>
        {dangers.map((danger) => (
          <li key={danger.premisesId}>
            <strong>{danger.enterpriseName}</strong>
            {danger.premisesName !== danger.enterpriseName && <> · {danger.premisesName}</>}{' '}
            <span className="number">{t('incident.dangerAt', { metres: danger.metres })}</span>
            <ul className={styles.dangerHazards}>
              {danger.hazards.map((hazard) => (
                <li key={hazard.id}>{hazard.description}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
