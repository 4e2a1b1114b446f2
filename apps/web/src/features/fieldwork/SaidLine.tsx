import { useTranslation } from 'react-i18next'
import { EntryLine, type Opened, useArrived } from '../../outbox'

/** 文字已到 · 照片 2/5 */
export function PhotosArrived({ files, isTextThere }: { files: readonly string[]; isTextThere: boolean }) {
  const { t } = useTranslation('outbox')
  const arrived = useArrived(files)
  if (files.length === 0) return null
  return <span>{t(isTextThere ? 'textThere' : 'photos', { arrived, count: files.length })}</span>
}

/** One command on the outbox's own page: with its photos, and by what it is about or not at all. */
export function SaidLine({ row, said }: Opened) {
  const { t } = useTranslation('outbox')
  return (
    <EntryLine row={row} title={said?.title || t('unreadable')}>
      <PhotosArrived files={row.files} isTextThere={row.state === 'accepted'} />
    </EntryLine>
  )
}
