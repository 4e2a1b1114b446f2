import { EnterpriseId } from '@huhang/contract'
import type { EnterpriseView } from '@huhang/contract/enterprises'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeftRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLook } from '../../app/look'
import { useVerb } from '../../app/perform'
import { useSearchState } from '../../app/search-state'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { ErrorState, RefusalNote } from '../../ui/ErrorState'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { showToast } from '../../ui/Toast'
import { EnterprisePicker } from './EnterprisePicker'
import styles from './Enterprises.module.css'
import { MergeTable } from './MergeTable'

const Chosen = z.object({
  with: EnterpriseId.optional().catch(undefined),
  /** The record that stays is the other one. */
  swapped: z.boolean().catch(false),
})

/** Two records of one subject side by side; one is kept, the other goes into it. */
export default function MergePage() {
  const { t } = useTranslation('enterprises')
  const { enterpriseId } = useParams({ strict: false }) as { enterpriseId: EnterpriseId }
  const [chosen, setChosen] = useSearchState(Chosen)
  return (
    <>
      <PageHeader
        title={t('merging.title')}
        back={
          <BackLink to="/enterprises/$enterpriseId" params={{ enterpriseId }}>
            {t('backToOne')}
          </BackLink>
        }
      />
      <Stack>
        {chosen.with === undefined ? (
          <Card title={t('merging.choose')}>
            <p className={styles.soft}>{t('merging.chooseHint')}</p>
            <EnterprisePicker except={enterpriseId} onChoose={(row) => void setChosen({ with: row.enterpriseId })} />
          </Card>
        ) : (
          <Comparison
            keptId={chosen.swapped ? chosen.with : enterpriseId}
            goesId={chosen.swapped ? enterpriseId : chosen.with}
            onSwap={() => void setChosen({ swapped: !chosen.swapped })}
            onOther={() => void setChosen({ with: undefined, swapped: false })}
          />
        )}
      </Stack>
    </>
  )
}

type ComparisonProps = { keptId: EnterpriseId; goesId: EnterpriseId; onSwap(): void; onOther(): void }

function Comparison({ keptId, goesId, onSwap, onOther }: ComparisonProps) {
  const { t } = useTranslation('enterprises')
  const kept = useLook('enterprises.open', { enterpriseId: keptId })
  const goes = useLook('enterprises.open', { enterpriseId: goesId })
  const failed = kept.error ?? goes.error
  if (failed) return <ErrorState error={failed} onRetry={() => void Promise.all([kept.refetch(), goes.refetch()])} />
  if (kept.data === undefined || goes.data === undefined) return <Skeleton rows={8} />
  return (
    <Card bare>
      <MergeTable
        kept={kept.data}
        goes={goes.data}
        keptHead={<Badge tone="green">{t('merging.kept')}</Badge>}
        goesHead={<Badge tone="grey">{t('merging.goes')}</Badge>}
      />
      <div className={styles.foot}>
        <div className={styles.buttons}>
          <Button icon={ArrowLeftRight} onClick={onSwap}>
            {t('merging.swap')}
          </Button>
          <Button onClick={onOther}>{t('merging.choose')}</Button>
          <MergeButton kept={kept.data} goes={goes.data} />
        </div>
      </div>
    </Card>
  )
}

function MergeButton({ kept, goes }: { kept: EnterpriseView; goes: EnterpriseView }) {
  const { t } = useTranslation('enterprises')
  const navigate = useNavigate()
  const merge = useVerb('enterprises.merge')

  async function send() {
    const done = await merge.say({
      fromId: goes.enterpriseId,
      fromRevision: goes.revision,
      intoId: kept.enterpriseId,
      intoRevision: kept.revision,
    })
    if (done === null) return
    showToast(t('merging.done'))
    await navigate({ to: '/enterprises/$enterpriseId', params: { enterpriseId: kept.enterpriseId } })
  }

  return (
    <>
      <Confirm
        label={t('merging.verb')}
        verb={t('merging.verb')}
        question={t('merging.explain', { from: goes.name, into: kept.name })}
        onConfirm={send}
      />
      <RefusalNote refused={merge.refused} />
    </>
  )
}
