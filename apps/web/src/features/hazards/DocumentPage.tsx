import { RowId } from '@huhang/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { NotFound } from '../../app/NotFound'
import { ButtonHref } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorState } from '../../ui/ErrorState'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { When } from '../../ui/Time'
import { Facts } from './Facts'
import { HazardRechecks } from './HazardRechecks'

export default function DocumentPage() {
  const id = RowId.safeParse(useParams({ strict: false }).documentId)
  return id.success ? <OneDocument documentId={id.data} /> : <NotFound />
}

/** 现决, 立案, 移送 or 复查意见书: what it says, whom it is about, who acted. */
function OneDocument({ documentId }: { documentId: RowId }) {
  const { t } = useTranslation('hazards')
  const opened = useLook('hazards.openDocument', { documentId })
  const back = <BackLink to="/hazards">{t('back')}</BackLink>
  if (opened.isError)
    return (
      <>
        <PageHeader title={t('document.title')} back={back} />
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      </>
    )
  if (opened.data === undefined) return <PageSkeleton />
  const { document, hazards, inspectors, rechecks } = opened.data
  return (
    <>
      <PageHeader
        back={back}
        title={document.number ?? t(`document.${document.kind}`)}
        subtitle={document.number ? t(`document.${document.kind}`) : undefined}
        actions={
          <ButtonHref href={`/print/document/${document.id}`} target="_blank" rel="noreferrer" icon={Printer}>
            {t('order.print')}
          </ButtonHref>
        }
      />
      <Stack>
        <Card>
          <Facts
            facts={[
              [t('order.company'), opened.data.enterpriseName],
              [t('page.place'), opened.data.premisesName],
              [t('page.address'), opened.data.address],
              [t('order.issued'), <When key="issued" at={document.issuedAt} exactly />],
              [t('document.by'), inspectors.map(({ name }) => name).join(' · ')],
              [t('form.measures'), document.measures.map((one) => t(`measure.${one}`)).join(' · ')],
              [t('form.target'), document.target],
              [t('document.toAgency'), document.toAgency],
              [t('document.receipt'), document.receipt],
              [t('form.reason'), document.reason],
              [t('document.resumed'), document.resumedAt && <When at={document.resumedAt} exactly />],
              [t('form.consent'), document.resumeNote],
              [
                t('page.order'),
                document.orderId && (
                  <Link to="/orders/$orderId" params={{ orderId: document.orderId }}>
                    {opened.data.orderNumber}
                  </Link>
                ),
              ],
              ...hazards.map(
                (hazard) =>
                  [
                    t('hazard'),
                    <Link key={hazard.id} to="/hazards/$hazardId" params={{ hazardId: hazard.id }}>
                      {hazard.description}
                    </Link>,
                  ] as const,
              ),
            ]}
          />
        </Card>
        {document.kind === 'opinion' && <HazardRechecks rechecks={rechecks} />}
      </Stack>
    </>
  )
}
