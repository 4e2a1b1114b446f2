import { HazardFileRole, type HazardFileView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import styles from './Hazards.module.css'

/** Before and after, side by side. */
export function HazardPhotos({ files }: { files: readonly HazardFileView[] }) {
  const { t } = useTranslation('hazards')
  const roles = HazardFileRole.options.filter((role) => files.some((file) => file.role === role))
  return (
    <Card title={t('page.photos')} count={files.length}>
      {files.length === 0 && <p className={styles.faint}>{t('page.noPhotos')}</p>}
      <div className={styles.sides}>
        {roles.map((role) => (
          <section key={role}>
            <h3>{t(`page.${role}`)}</h3>
            <div className={styles.photos}>
              {files
                .filter((file) => file.role === role)
                .map(({ fileId }, index) => (
                  <a key={fileId} href={`/files/${fileId}`} target="_blank" rel="noreferrer">
                    <img
                      src={`/files/${fileId}?variant=thumbnail`}
                      alt={`${t(`page.${role}`)} ${index + 1}`}
                      loading="lazy"
                    />
                  </a>
                ))}
            </div>
          </section>
        ))}
      </div>
    </Card>
  )
}
