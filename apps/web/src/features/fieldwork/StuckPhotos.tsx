import type { FileId } from '@huhang/contract'
import { FileDown, RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWordedRefusal } from '../../app/worded'
import { download, giveUpPhoto, photoBytes, type StuckPhoto, sendSoon, tryPhotoAgain, useVault } from '../../outbox'
import { PhotoImage } from '../../photos'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { When } from '../../ui/Time'
import { showToast } from '../../ui/Toast'
import styles from './fieldwork.module.css'
import { refusalOf } from './words'

/** Photos that the server will not take as they are, each with the reason and what can be done. */
export function StuckPhotos({ photos }: { photos: readonly StuckPhoto[] }) {
  const { t } = useTranslation('outbox')
  if (photos.length === 0) return null
  return (
    <Card title={t('stuck.title')} count={photos.length}>
      <ul className={styles.stuck} aria-label={t('stuck.title')}>
        {photos.map((photo) => (
          <OneStuck key={photo.id} photo={photo} />
        ))}
      </ul>
    </Card>
  )
}

function OneStuck({ photo }: { photo: StuckPhoto }) {
  const { t } = useTranslation('outbox')
  const worded = useWordedRefusal()
  const vault = useVault()
  const refused = refusalOf(photo.code ?? 'system.failed', null)

  async function again() {
    await tryPhotoAgain(photo.id)
    await sendSoon()
  }

  async function toFile() {
    const bytes = vault && (await photoBytes(vault, photo))
    if (bytes === null) showToast(t('stuck.lost'), { tone: 'warning' })
    else download(`huhang-${photo.id}.${photo.mime.split('/').at(-1)}`, bytes)
  }

  return (
    <li>
      <PhotoImage fileId={photo.id as FileId} arrived={false} alt={t('verbs.inspections.announceFile')} />
      <div className={styles.actions}>
        <p>
          <When at={new Date(photo.madeAt).toISOString()} /> · {worded(refused)}
        </p>
        {photo.isAnnounced && (
          <Button icon={RotateCw} size="small" onClick={() => void again()}>
            {t('sayAgain')}
          </Button>
        )}
        <Button icon={FileDown} size="small" onClick={() => void toFile()}>
          {t('export')}
        </Button>
        <Confirm
          size="small"
          label={t('stuck.giveUp')}
          verb={t('stuck.giveUp')}
          question={t('stuck.question')}
          onConfirm={() => giveUpPhoto(photo.id)}
        />
      </div>
    </li>
  )
}
