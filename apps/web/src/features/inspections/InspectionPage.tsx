import { InspectionId } from '@huhang/contract'
import { HazardGrade, HazardStatus } from '@huhang/contract/hazards'
import type { InspectionView } from '@huhang/contract/inspections'
import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useMay } from '../../app/session'
import { PhotoImage, PhotosArrived } from '../../photos'
import { ButtonHref } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { Clamp, List, ListRowLink } from '../../ui/ListRow'
import { BackLink, Columns, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { dayWords, FromTo, When } from '../../ui/Time'
import { AreaName } from '../areas'
import { GradeBadge, StatusBadge } from '../hazards'
import { InspectionStatusBadge } from './InspectionBadges'
import styles from './Inspections.module.css'
import { IssueOrder } from './IssueOrder'
import { ShownText } from './ShownText'
import { SignatureCard } from './SignatureCard'
import { VisitChecklists } from './VisitChecklists'

/** One visit with all that hangs on it, and its prints. */
export default function InspectionPage() {
  const { t } = useTranslation('inspections')
  const params = useParams({ strict: false }) as { inspectionId?: string }
  const id = InspectionId.safeParse(params.inspectionId)
  const asked = useLook(
    'inspections.open',
    { inspectionId: id.success ? id.data : ('' as InspectionId) },
    { enabled: id.success },
  )
  const back = <BackLink to="/inspections">{t('page.back')}</BackLink>
  if (!id.success || asked.isError)
    return (
      <>
        {back}
        <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
      </>
    )
  const visit = asked.data
  if (visit === undefined) return <PageSkeleton />
  return (
    <>
      <PageHeader
        back={back}
        title={
          <>
            {visit.enterprise.name}
            <InspectionStatusBadge status={visit.status} />
          </>
        }
        windowTitle={visit.enterprise.name}
        subtitle={`${t(`kind.${visit.kind}`)} · ${visit.premises.name}`}
        actions={
          <>
            <ButtonHref icon={Printer} href={`/print/inspection/${visit.inspectionId}`} target="_blank" rel="noopener">
              {t('page.print')}
            </ButtonHref>
            {visit.orders.map((order) => (
              <ButtonHref
                key={order.orderId}
                icon={Printer}
                href={`/print/order/${order.orderId}`}
                target="_blank"
                rel="noopener"
              >
                {t('page.printOrder', { number: order.number })}
              </ButtonHref>
            ))}
          </>
        }
      />
      <PhotosArrived files={picturesOf(visit)} />
      <Columns>
        <Stack>
          <Facts visit={visit} />
          <VisitChecklists visit={visit} />
          <Hazards visit={visit} />
        </Stack>
        <Stack>
          <SignatureCard visit={visit} />
          <Card title={t('page.shown')}>
            <ShownText text={visit.signature.shownText} />
            <p className={styles.hash}>
              {t('page.hash')} {visit.signature.shownHash}
            </p>
          </Card>
        </Stack>
      </Columns>
    </>
  )
}

/** All that was photographed or drawn at this visit. */
const picturesOf = ({ hazards, signature }: InspectionView) => [
  ...hazards.flatMap(({ files }) => files),
  ...(signature.arrived === null ? [] : [signature]),
]

function Facts({ visit }: { visit: InspectionView }) {
  const { t } = useTranslation('inspections')
  const { t: tUi } = useTranslation('ui')
  const facts: [string, ReactNode][] = [
    [t('page.number'), visit.number ?? t('page.noNumber')],
    [t('page.company'), `${visit.enterprise.name} ${visit.enterprise.uscc}`],
    [t('page.premises'), `${visit.premises.name} ${visit.premises.address}`],
    [t('page.time'), <FromTo key="time" from={visit.startedAt} to={visit.endedAt} />],
    ...(visit.clockOffsetSeconds === 0
      ? []
      : [[t('page.clock'), <ClockNote key="clock" visit={visit} />] as [string, ReactNode]]),
    [
      t('page.inspectors'),
      visit.inspectors
        .map((one) => t('page.inspector', { name: one.name, number: one.certificateNumber ?? t('page.noCertificate') }))
        .join(tUi('comma')),
    ],
    [
      t('page.received'),
      visit.receivedBy.name ? `${visit.receivedBy.name} ${visit.receivedBy.title}` : t('page.nobody'),
    ],
    [t('page.content'), visit.content],
    ...(visit.place
      ? [[t('page.place'), `${visit.place.lat.toFixed(5)}, ${visit.place.lng.toFixed(5)}`] as [string, ReactNode]]
      : []),
    ...(visit.approval ? [[t('page.approval'), visit.approval] as [string, ReactNode]] : []),
    ...(visit.supervisedAreaId
      ? [[t('page.supervised'), <AreaName key="supervised" areaId={visit.supervisedAreaId} />] as [string, ReactNode]]
      : []),
  ]
  return (
    <Card title={t('page.about')}>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <FactRow key={label} label={label}>
            {value}
          </FactRow>
        ))}
      </dl>
    </Card>
  )
}

/** Both times are kept and shown: what the device's clock said, and that the times here were set right. */
function ClockNote({ visit: { deviceAt, clockOffsetSeconds } }: { visit: InspectionView }) {
  const { t } = useTranslation('inspections')
  const minutes = Math.round(Math.abs(clockOffsetSeconds) / 60)
  return (
    <>
      {t(clockOffsetSeconds > 0 ? 'page.clockSlow' : 'page.clockFast', {
        hours: Math.floor(minutes / 60),
        minutes: minutes % 60,
      })}{' '}
      <When at={deviceAt} exactly />
    </>
  )
}

const FactRow = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
)

function Hazards({ visit }: { visit: InspectionView }) {
  const { t, i18n } = useTranslation('inspections')
  const mayOrder = useMay('hazards.issueOrder')
  if (visit.hazards.length === 0)
    return (
      <Card title={t('page.hazards')}>
        <EmptyState title={t('page.noHazards')} text={t('page.noHazardsText')} />
      </Card>
    )
  return (
    <Card title={t('page.hazards')} count={visit.hazards.length} bare>
      <List label={t('page.hazards')}>
        {visit.hazards.map((hazard) => (
          <ListRowLink
            key={hazard.hazardId}
            to="/hazards/$hazardId"
            params={{ hazardId: hazard.hazardId }}
            title={<Clamp>{hazard.description}</Clamp>}
            detail={
              <>
                <GradeBadge grade={HazardGrade.parse(hazard.grade)} />
                <StatusBadge status={HazardStatus.parse(hazard.status)} />
                {hazard.spot && <span>{hazard.spot}</span>}
                {hazard.correctedOnSpot && <span>{t('hazards.onSpot')}</span>}
                {hazard.deadlineOn && (
                  <span>{t('hazards.until', { day: dayWords(hazard.deadlineOn, i18n.language) })}</span>
                )}
                {hazard.files.length > 0 && (
                  <span className={styles.thumbs}>
                    {hazard.files.map(({ fileId, arrived }) => (
                      <PhotoImage key={fileId} fileId={fileId} arrived={arrived} alt="" />
                    ))}
                  </span>
                )}
              </>
            }
          />
        ))}
      </List>
      {mayOrder && visit.status !== 'transferred' && (
        <IssueOrder title={visit.enterprise.name} hazards={visit.hazards} />
      )}
    </Card>
  )
}
