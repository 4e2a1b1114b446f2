import type { HazardView } from '@huhang/contract/hazards'
import { clauseOf } from '@huhang/domain/hazards'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { ClauseCard } from './ClauseCard'
import styles from './Hazards.module.css'

/** What it was judged by, in the version of its day. */
export function HazardClause({ hazard: { clauseId, clauseVersion } }: { hazard: HazardView }) {
  const { t } = useTranslation('hazards')
  const found = clauseId === null ? null : clauseOf(clauseId, clauseVersion)
  return (
    <Card title={t('page.clause')}>
      {found ? <ClauseCard found={found} /> : <p className={styles.faint}>{clauseId ?? t('page.noClause')}</p>}
    </Card>
  )
}
