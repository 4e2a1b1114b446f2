import type { DeskOf } from '@huhang/contract/today'
import { useNavigate } from '@tanstack/react-router'
import { LocateFixed, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/now'
import type { usePosition } from '../../app/position'
import { EntryLine, useWaitingNamed, useWaitingSubjects } from '../../outbox'
import { Button } from '../../ui/Button'
import { ListRowLink } from '../../ui/ListRow'
import { Columns, Stack } from '../../ui/PageHeader'
import { Day, daysUntil, dayWords } from '../../ui/Time'
import { ScanPremises } from '../enterprises'
import { HazardLineRow } from './HazardLineRow'
import { toHazards, toInspection, toPremises } from './links'
import { OrderLineRow } from './OrderLineRow'
import { Section } from './Section'
import styles from './TodayPage.module.css'

type InspectorDeskProps = { desk: DeskOf<'inspector'>; position: ReturnType<typeof usePosition> }

type VisitLine = InspectorDeskProps['desk']['visits'][number]

/** What an inspector records of a day: it stands on Today before the server has heard of it. */
const recorded = ['inspections.record', 'hazards.report'] as const

export function InspectorDesk({ desk, position }: InspectorDeskProps) {
  const { t } = useTranslation(['today', 'inspections'])
  const waiting = useWaitingSubjects()
  const here = useWaitingNamed(recorded)
  const navigate = useNavigate()
  return (
    <Stack>
      <CertificateWarning until={desk.certificateUntil} />
      <ScanPremises wide onFound={(found) => void navigate(toPremises(found))} />
      <Columns>
        <Stack>
          <Section
            title={t('inspector.rechecks')}
            lines={desk.rechecks}
            empty={t('inspector.rechecksEmpty')}
            emptyText={t('inspector.rechecksText')}
            all={toHazards({ show: 'submitted' })}
            actions={<NearFirst position={position} />}
            row={(line) => <HazardLineRow key={line.hazardId} line={line} waits={waiting.has(line.hazardId)} mayCall />}
          />
          <Section
            title={t('inspector.orders')}
            lines={desk.orders}
            empty={t('inspector.ordersEmpty')}
            row={(line) => <OrderLineRow key={line.orderId} line={line} />}
          />
        </Stack>
        <Stack>
          <Section
            title={t('inspector.overdue')}
            lines={desk.overdue}
            empty={t('inspector.overdueEmpty')}
            all={toHazards({ show: 'overdue' })}
            row={(line) => <HazardLineRow key={line.hazardId} line={line} waits={waiting.has(line.hazardId)} mayCall />}
          />
          <Section
            title={t('inspector.visits')}
            lines={{ total: here.length + desk.visits.length, rows: [...here, ...desk.visits] }}
            empty={t('inspector.visitsEmpty')}
            emptyText={t('inspector.visitsText')}
            row={(line) =>
              'row' in line ? (
                <EntryLine key={line.row.id} row={line.row} title={line.said?.title} />
              ) : (
                <VisitRow key={line.inspectionId} line={line} />
              )
            }
          />
        </Stack>
      </Columns>
    </Stack>
  )
}

function VisitRow({ line }: { line: VisitLine }) {
  const { t } = useTranslation('today')
  return (
    <ListRowLink
      {...toInspection(line.inspectionId)}
      title={line.enterpriseName}
      detail={
        <>
          <Day on={line.day} />
          <span>{line.premisesName}</span>
          <span>{line.hazards === 0 ? t('inspector.clean') : t('inspector.hazards', { count: line.hazards })}</span>
        </>
      }
    />
  )
}

/** Without a valid certificate a visit can't be recorded (行政处罚法 §42): better known at breakfast than at the gate. */
function CertificateWarning({ until }: { until: string | null }) {
  const { t, i18n } = useTranslation('today')
  const now = useNow()
  const days = until === null ? null : daysUntil(until, now)
  if (days !== null && days > 60) return null
  return (
    <p className={styles.warning} role="status">
      <TriangleAlert size={18} aria-hidden />
      {until === null || days === null
        ? t('inspector.certificateNone')
        : t(days < 0 ? 'inspector.certificateEnded' : 'inspector.certificateEnding', {
            day: dayWords(until, i18n.language),
          })}
    </p>
  )
}

function NearFirst({ position: { state, ask } }: { position: ReturnType<typeof usePosition> }) {
  const { t } = useTranslation('today')
  if (state.kind === 'refused')
    return (
      <Button kind="quiet" size="small" icon={LocateFixed} title={t('notLocated')} onClick={ask}>
        {t('notLocated')}
      </Button>
    )
  const known = state.kind === 'known'
  return (
    <Button
      kind="quiet"
      size="small"
      icon={LocateFixed}
      aria-pressed={known}
      pending={state.kind === 'asking'}
      onClick={ask}
    >
      {t(known ? 'located' : state.kind === 'asking' ? 'locating' : 'near')}
    </Button>
  )
}
