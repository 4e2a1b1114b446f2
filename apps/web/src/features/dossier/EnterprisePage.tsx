import { type EnterpriseId, PremisesId } from '@huhang/contract'
import type { EnterpriseView } from '@huhang/contract/enterprises'
import { dayOf } from '@huhang/domain/kernel'
import { useParams } from '@tanstack/react-router'
import { ClipboardPen, Merge, Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLook } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useMay } from '../../app/session'
import { PinButton } from '../../pack'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRow } from '../../ui/ListRow'
import { BackLink, Columns, Figures, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { Stat } from '../../ui/Stat'
import { Tabs } from '../../ui/Tabs'
import { Day } from '../../ui/Time'
import { AreaName } from '../areas'
import {
  ContactsCard,
  CreditBadge,
  PremisesList,
  RiskBadge,
  StandingBadge,
  useFamilies,
  useIndustryWords,
} from '../enterprises'
import styles from './Dossier.module.css'
import { EnterpriseHistory } from './EnterpriseHistory'

const Shown = z.object({
  tab: z.enum(['overview', 'history']).catch('overview'),
  /** The place whose code was scanned. */
  premises: PremisesId.optional().catch(undefined),
})

/** 一企一档, one enterprise: who it is, where it works, whom to call, and all that ever happened there. */
export default function EnterprisePage() {
  const { t } = useTranslation('enterprises')
  const { enterpriseId } = useParams({ strict: false }) as { enterpriseId: EnterpriseId }
  const found = useLook('enterprises.open', { enterpriseId })
  const [{ tab, premises }, setShown] = useSearchState(Shown)
  const back = <BackLink to="/enterprises">{t('back')}</BackLink>
  if (found.isError)
    return (
      <>
        <PageHeader title={t('title')} back={back} />
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      </>
    )
  if (found.data === undefined) return <PageSkeleton />
  const enterprise = found.data
  return (
    <>
      <PageHeader
        back={back}
        windowTitle={enterprise.name}
        title={
          <>
            {enterprise.name}
            <RiskBadge colour={enterprise.riskColour} />
            <CreditBadge grade={enterprise.creditGrade} />
            <StandingBadge status={enterprise.status} />
          </>
        }
        subtitle={<span className={styles.code}>{enterprise.uscc}</span>}
        actions={<Actions enterprise={enterprise} />}
      />
      <Notices enterprise={enterprise} />
      <Tabs
        label={enterprise.name}
        value={tab}
        tabs={[
          { value: 'overview', label: t('open.overview') },
          { value: 'history', label: t('open.history') },
        ]}
        onChange={(next) => void setShown({ tab: next })}
      >
        {tab === 'overview' ? (
          <Overview enterprise={enterprise} at={premises} />
        ) : (
          <EnterpriseHistory enterpriseId={enterpriseId} />
        )}
      </Tabs>
    </>
  )
}

function Actions({ enterprise: { enterpriseId, status } }: { enterprise: EnterpriseView }) {
  const { t } = useTranslation('enterprises')
  const mayInspect = useMay('inspections.record')
  const mayEdit = useMay('enterprises.edit')
  const mayMerge = useMay('enterprises.merge')
  if (status === 'merged') return null
  return (
    <>
      {mayInspect && status === 'active' && (
        <ButtonLink to="/inspections/new" search={{ enterpriseId }} kind="primary" icon={ClipboardPen}>
          {t('open.inspect')}
        </ButtonLink>
      )}
      <PinButton enterpriseId={enterpriseId} />
      {mayMerge && (
        <ButtonLink to="/enterprises/$enterpriseId/merge" params={{ enterpriseId }} icon={Merge}>
          {t('merge')}
        </ButtonLink>
      )}
      {mayEdit && (
        <ButtonLink to="/enterprises/$enterpriseId/edit" params={{ enterpriseId }} icon={Pencil}>
          {t('edit')}
        </ButtonLink>
      )}
    </>
  )
}

/** Where a merged record went, and which others look like the same subject. */
function Notices({ enterprise }: { enterprise: EnterpriseView }) {
  const { t } = useTranslation('enterprises')
  const mayMerge = useMay('enterprises.merge')
  const { enterpriseId, mergedInto, duplicates } = enterprise
  if (mergedInto !== null)
    return (
      <Card title={t('open.mergedInto')}>
        <div className={styles.line}>
          {mergedInto.name}
          <ButtonLink to="/enterprises/$enterpriseId" params={{ enterpriseId: mergedInto.enterpriseId }} size="small">
            {t('open.goThere')}
          </ButtonLink>
        </div>
      </Card>
    )
  if (!mayMerge || duplicates.length === 0) return null
  return (
    <Card title={t('open.duplicates')} count={duplicates.length} bare>
      <List label={t('open.duplicates')}>
        {duplicates.map((each) => (
          <ListRow
            key={each.enterpriseId}
            title={each.name}
            detail={
              <>
                <span className={styles.code}>{each.uscc}</span>
                <span>{t('open.duplicatesText')}</span>
              </>
            }
            actions={
              <ButtonLink
                to="/enterprises/$enterpriseId/merge"
                params={{ enterpriseId }}
                search={{ with: each.enterpriseId }}
                size="small"
              >
                {t('open.compare')}
              </ButtonLink>
            }
          />
        ))}
      </List>
    </Card>
  )
}

function Overview({ enterprise, at }: { enterprise: EnterpriseView; at: PremisesId | undefined }) {
  const { t } = useTranslation('enterprises')
  const industryWords = useIndustryWords()
  const families = useFamilies()
  const { counts } = enterprise
  return (
    <Stack>
      <Figures>
        <Stat label={t('open.inspections')} value={counts.inspections} />
        <Stat label={t('open.hazards')} value={counts.hazards} />
        <Stat
          label={t('open.openHazards')}
          value={counts.openHazards}
          tone={counts.openHazards > 0 ? 'yellow' : undefined}
        />
        <Stat
          label={t('open.openMajor')}
          value={counts.openMajorHazards}
          tone={counts.openMajorHazards > 0 ? 'red' : undefined}
        />
      </Figures>
      <Columns>
        <Stack>
          <Card title={t('form.basics')}>
            <dl className={styles.facts}>
              <dt>{t('area')}</dt>
              <dd>
                <AreaName areaId={enterprise.areaId} full />
              </dd>
              <dt>{t('industry')}</dt>
              <dd>{industryWords(enterprise.industry)}</dd>
              <dt>{t('family')}</dt>
              <dd>{families.nameOf(enterprise.family) || t('noFamily')}</dd>
              <dt>{t('open.registered')}</dt>
              <dd>
                <Day on={dayOf(enterprise.createdAt)} />
              </dd>
            </dl>
          </Card>
          <ContactsCard enterprise={enterprise} />
        </Stack>
        <PremisesList enterprise={enterprise} at={at} />
      </Columns>
    </Stack>
  )
}
