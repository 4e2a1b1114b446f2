import { RowId } from '@huhang/contract'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { NotFound } from '../../app/NotFound'
import { Card } from '../../ui/Card'
import { When } from '../../ui/Time'
import { Facts } from './Facts'
import { HazardRechecks } from './HazardRechecks'
import { PaperPage } from './PaperPage'

export default function DocumentPage() {
  const id = RowId.safeParse(useParams({ strict: false }).documentId)
  return id.success ? <OneDocument documentId={id.data} /> : <NotFound />
}

/** 现决, 立案, 移送 or 复查意见书: what it says, whom it is about, who acted. */
function OneDocument({ documentId }: { documentId: RowId }) {
  const { t } = useTranslation('hazards')
  const opened = useLook('hazards.openDocument', { documentId })
  return (
    <PaperPage
      opened={opened}
      name={t('document.title')}
      titles={({ document }) => ({
        title: document.number ?? t(`document.${document.kind}`),
        subtitle: document.number ? t(`document.${document.kind}`) : undefined,
        print: `/print/document/${document.id}`,
      })}
    >
      {({ document, hazards, inspectors, rechecks, ...about }) => (
        <>
          <Card>
            <Facts
              facts={[
                [t('order.company'), about.enterpriseName],
                [t('page.place'), about.premisesName],
                [t('page.address'), about.address],
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
                      {about.orderNumber}
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
        </>
      )}
    </PaperPage>
  )
}
