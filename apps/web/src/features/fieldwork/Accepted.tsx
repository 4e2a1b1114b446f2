import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Card } from '../../ui/Card'

/** What of the server's view leads on: the record's own page, and the number it was given. */
const View = z.object({
  inspectionId: z.string().nullish(),
  id: z.string().nullish(),
  hazardId: z.string().nullish(),
  number: z.string().nullish(),
})

/** Accepted: where it stands now, with its 文书编号 if it has one. */
export function Accepted({ name, view }: { name: string; view: unknown }) {
  const { t } = useTranslation('outbox')
  const seen = View.safeParse(view)
  if (!seen.success) return null
  const { inspectionId, id, hazardId, number } = seen.data
  const hazard = name.startsWith('hazards.') && name !== 'hazards.issueOrder' ? (hazardId ?? id) : undefined
  return (
    <Card title={t('onServer')}>
      {number && <p>{t('number', { number })}</p>}
      {name === 'hazards.issueOrder' && id && (
        <Link to="/orders/$orderId" params={{ orderId: id }}>
          {t('openOrder')}
        </Link>
      )}
      {inspectionId && name === 'inspections.record' && (
        <Link to="/inspections/$inspectionId" params={{ inspectionId }}>
          {t('openVisit')}
        </Link>
      )}
      {hazard && (
        <Link to="/hazards/$hazardId" params={{ hazardId: hazard }}>
          {t('openHazard')}
        </Link>
      )}
      {name.startsWith('dispatch.') && <Link to="/calls">{t('openCalls')}</Link>}
    </Card>
  )
}
