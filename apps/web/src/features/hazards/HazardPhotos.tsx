import { HazardFileRole, type HazardFileView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session'
import { coordinatesText } from '../../map/coordinates-text'
import { PhotoImage, PhotosArrived } from '../../photos'
import { Card } from '../../ui/Card'
import { When } from '../../ui/Time'
import styles from './Hazards.module.css'

/** One picture with what its camera noted, and the untouched one where it is kept. */
function HazardPhoto({ file, name }: { file: HazardFileView; name: string }) {
  const { t } = useTranslation('hazards')
  const mayOpenOriginal = useMay('inspections.openOriginal')
  const { fileId, arrived, takenAt, place, originalKept } = file
  return (
    <figure>
      <a href={`/files/${fileId}`} target="_blank" rel="noreferrer">
        <PhotoImage fileId={fileId} arrived={arrived} alt={name} />
      </a>
      <figcaption>
        {takenAt && <When at={takenAt} exactly />}
        {place && <span>{coordinatesText(place, 'wgs84')}</span>}
        {originalKept && mayOpenOriginal && (
          <a href={`/files/${fileId}?variant=original`} target="_blank" rel="noreferrer">
            {t('page.original')}
          </a>
        )}
      </figcaption>
    </figure>
  )
}

/** Before and after, side by side. */
export function HazardPhotos({ files }: { files: readonly HazardFileView[] }) {
  const { t } = useTranslation('hazards')
  const roles = HazardFileRole.options.filter((role) => files.some((file) => file.role === role))
  return (
    <Card title={t('page.photos')} count={files.length}>
      {files.length === 0 && <p className={styles.faint}>{t('page.noPhotos')}</p>}
      <PhotosArrived files={files} />
      <div className={styles.sides}>
        {roles.map((role) => (
          <section key={role}>
            <h3>{t(`page.${role}`)}</h3>
            <div className={styles.photos}>
              {files
                .filter((file) => file.role === role)
                .map((file, index) => (
                  <HazardPhoto key={file.fileId} file={file} name={`${t(`page.${role}`)} ${index + 1}`} />
                ))}
            </div>
          </section>
        ))}
      </div>
    </Card>
  )
}
