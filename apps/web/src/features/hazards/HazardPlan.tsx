import type { HazardView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { Day } from '../../ui/Time'
import { Facts } from './Facts'
import { yuanOf } from './money'

/** 五落实. A major hazard shows what is still open, a general one only what there is. */
export function HazardPlan({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation('hazards')
  const isPlanned = hazard.responsible !== null
  if (!isPlanned && hazard.grade === 'general') return null
  const shown = (value: string | null) => value || t('page.notYet')
  const { fundsCents, deadlineOn } = hazard
  return (
    <Card title={t('page.five')}>
      <Facts
        facts={[
          [t('page.responsible'), shown(hazard.responsible)],
          [t('page.measures'), shown(hazard.measures)],
          [t('page.funds'), fundsCents === null ? t('page.notYet') : t('page.yuan', { amount: yuanOf(fundsCents) })],
          [t('page.time'), deadlineOn ? <Day on={deadlineOn} /> : t('page.notYet')],
          [t('page.plan'), shown(hazard.plan)],
        ]}
      />
    </Card>
  )
}
