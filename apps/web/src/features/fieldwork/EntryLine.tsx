import { useTranslation } from 'react-i18next'
import { type Opened, stateTone, useArrived } from '../../outbox'
import { Badge } from '../../ui/Badge'
import { Clamp, ListRowLink } from '../../ui/ListRow'
import { When } from '../../ui/Time'

/** 文字已到 · 照片 2/5 */
export function PhotosArrived({ files, isTextThere }: { files: readonly string[]; isTextThere: boolean }) {
  const { t } = useTranslation('outbox')
  const arrived = useArrived(files)
  if (files.length === 0) return null
  return <span>{t(isTextThere ? 'textThere' : 'photos', { arrived, count: files.length })}</span>
}

/** One command on the list of what waits: what, about whom, when, and how it stands. */
export function EntryLine({ row, said }: Opened) {
  const { t } = useTranslation('outbox')
  return (
    <ListRowLink
      to="/outbox/$commandId"
      params={{ commandId: row.id }}
      title={<Clamp>{said?.title || t('unreadable')}</Clamp>}
      detail={
        <>
          <Badge tone={stateTone[row.state]}>{t(`state.${row.state}`)}</Badge>
          <span>{t(`verbs.${row.name}` as 'verbs.hazards.report')}</span>
          <When at={new Date(row.madeAt).toISOString()} />
          <PhotosArrived files={row.files} isTextThere={row.state === 'accepted'} />
        </>
      }
    />
  )
}
