import type { HistoryEntryView } from '@huhang/contract/enterprises'
import { DocumentKind, HazardGrade, HazardStatus } from '@huhang/contract/hazards'
import { InspectionKind, InspectionStatus } from '@huhang/contract/inspections'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Clamp, ListRow, ListRowLink } from '../../ui/ListRow'
import { When } from '../../ui/Time'
import { GradeBadge, StatusBadge } from '../hazards'

/** One entry of an enterprise's history; it leads on for whoever may open it. */
export function HistoryEntry({ row }: { row: HistoryEntryView }) {
  const { t } = useTranslation('enterprises')
  const { t: visits } = useTranslation('inspections')
  const mayOpenVisit = useMay('inspections.open')
  const { t: hazards } = useTranslation('hazards')
  const mayOpenOrder = useMay('hazards.openOrder')
  const mayOpenDocument = useMay('hazards.openDocument')
  const when = (
    <>
      <When at={row.at} />
      <span>{row.premisesName}</span>
    </>
  )
  if (row.kind === 'hazard') {
    const [grade, status] = [HazardGrade.safeParse(row.label), HazardStatus.safeParse(row.status)]
    return (
      <ListRowLink
        to="/hazards/$hazardId"
        params={{ hazardId: row.id }}
        lead={<Badge tone="orange">{t('history.hazard')}</Badge>}
        title={<Clamp>{row.words}</Clamp>}
        detail={
          <>
            {grade.success && <GradeBadge grade={grade.data} />}
            {when}
          </>
        }
        aside={status.success && <StatusBadge status={status.data} />}
      />
    )
  }
  if (row.kind === 'inspection') {
    const [kind, status] = [InspectionKind.safeParse(row.label), InspectionStatus.safeParse(row.status)]
    const visit = {
      lead: <Badge tone="blue">{t('history.inspection')}</Badge>,
      title: kind.success ? visits(`kind.${kind.data}`) : row.label,
      detail: (
        <>
          {when}
          <span>{t('history.found', { count: row.hazards ?? 0 })}</span>
        </>
      ),
      aside: status.success && visits(`status.${status.data}`),
    }
    return mayOpenVisit ? (
      <ListRowLink to="/inspections/$inspectionId" params={{ inspectionId: row.id }} {...visit} />
    ) : (
      <ListRow {...visit} />
    )
  }
  if (row.kind === 'document') {
    const kind = DocumentKind.safeParse(row.label)
    const document = {
      lead: <Badge tone="red">{t('history.document')}</Badge>,
      title: kind.success ? hazards(`document.${kind.data}`) : row.label,
      detail: (
        <>
          <span>{row.words}</span>
          {when}
        </>
      ),
    }
    return mayOpenDocument ? (
      <ListRowLink to="/documents/$documentId" params={{ documentId: row.id }} {...document} />
    ) : (
      <ListRow {...document} />
    )
  }
  const order = {
    lead: <Badge tone="red">{t('history.order')}</Badge>,
    title: row.words,
    detail: (
      <>
        {when}
        <span>{t('history.covered', { count: row.hazards ?? 0 })}</span>
      </>
    ),
  }
  return mayOpenOrder ? (
    <ListRowLink to="/orders/$orderId" params={{ orderId: row.id }} {...order} />
  ) : (
    <ListRow {...order} />
  )
}
