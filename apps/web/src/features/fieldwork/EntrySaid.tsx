import type { FileId } from '@huhang/contract'
import type { HazardDraft, ReportHazard } from '@huhang/contract/hazards'
import type { RecordInspection } from '@huhang/contract/inspections'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session'
import type { EntryRow } from '../../device'
import type { Said } from '../../outbox'
import { PhotoRow } from '../../photos'
import { Card } from '../../ui/Card'
import { Stack } from '../../ui/PageHeader'
import { When } from '../../ui/Time'
import { IssueOrder } from '../inspections'
import { EntryFields } from './EntryFields'
import styles from './fieldwork.module.css'

/** What was said, word for word as it was signed, or field by field; with the ids that a paper copy is known by. */
export function EntrySaid({ row, said }: { row: EntryRow; said: Said | null }) {
  const { t } = useTranslation('outbox')
  if (said === null) return null
  return (
    <Stack>
      <Card title={t('said')}>
        <EntryFields name={row.name} command={{ ...said.command }} />
        <p className={styles.ids}>
          {row.name === 'hazards.issueOrder' && row.state !== 'accepted' && <strong>{t('noNumberYet')}</strong>}
          <span>
            {t('madeAt')} <When at={said.command.occurredAt} exactly />
          </span>
          <span>{t('recordId', { id: row.subjects[0] ?? row.id })}</span>
        </p>
      </Card>
      <EntryPhotos row={row} />
      {row.state === 'waiting' && <OrderOffline {...foundBy(row, said)} />}
    </Stack>
  )
}

/** The pictures that go with it, and how far each has come. */
function EntryPhotos({ row }: { row: EntryRow }) {
  const { t } = useTranslation('outbox')
  if (row.files.length === 0) return null
  return (
    <Card title={t('fields.photos')} count={row.files.length}>
      <PhotoRow fileIds={row.files as FileId[]} />
    </Card>
  )
}

type Found = { title: string; hazards: readonly HazardDraft[] }

/** The hazards that a command adds, a visit's or one alone. */
function foundBy({ name }: EntryRow, { title, command }: Said): Found {
  if (name === 'inspections.record') {
    const { shownAs, hazards } = command as RecordInspection
    return { title: shownAs.enterprise, hazards }
  }
  return { title, hazards: name === 'hazards.report' ? [(command as ReportHazard).hazard] : [] }
}

/** Signed at the company without a network: it gets its number once it has arrived. */
function OrderOffline({ title, hazards }: Found) {
  const { t } = useTranslation('outbox')
  const mayOrder = useMay('hazards.issueOrder')
  const open = hazards.filter((hazard) => !hazard.correctedOnSpot)
  if (!mayOrder || open.length === 0) return null
  return (
    <Card title={t('order')} bare>
      <p className={styles.padded}>{t('orderOffline')}</p>
      <IssueOrder
        title={title}
        hazards={open.map(({ id, deadlineOn }) => ({
          hazardId: id,
          revision: 1,
          deadlineOn: deadlineOn ?? null,
          orderId: null,
          status: 'found',
        }))}
      />
    </Card>
  )
}
