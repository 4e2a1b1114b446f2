import { RotateCw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWordedRefusal } from '../../app/worded'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { List, ListRow } from '../../ui/ListRow'
import { drop, retryUpload, type Upload } from '../../ui/uploads'
import styles from './Inspections.module.css'

/** Photos of this record that have not arrived: the record waits for them, or they are given up. */
export function UnsentPhotos({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation('inspections')
  const { t: tUi } = useTranslation('ui')
  const worded = useWordedRefusal()
  if (uploads.length === 0) return null
  return (
    <Card title={t('review.uploads', { count: uploads.length })} bare>
      <List>
        {uploads.map((upload) => (
          <ListRow
            key={upload.id}
            lead={
              <span className={styles.thumbs}>
                <img src={upload.preview} alt="" />
              </span>
            }
            title={
              upload.refused
                ? worded(upload.refused)
                : tUi('photo.sending', { percent: Math.round(upload.progress * 100) })
            }
            actions={
              upload.state === 'failed' && (
                <>
                  <Button size="small" icon={RotateCw} onClick={() => retryUpload(upload.id)}>
                    {tUi('retry')}
                  </Button>
                  <Button
                    kind="quiet"
                    size="small"
                    icon={Trash2}
                    aria-label={tUi('photo.drop')}
                    onClick={() => drop(upload.id)}
                  />
                </>
              )
            }
          />
        ))}
      </List>
    </Card>
  )
}
