import { useTranslation } from 'react-i18next'
import { classes } from './classes'
import styles from './Skeleton.module.css'

const Bone = ({ width, height }: { width: string; height: string }) => (
  <span className={styles.bone} style={{ width, height }} />
)

const widths = ['62%', '84%', '71%', '90%', '55%', '78%']

/** Lines of a list that is on its way. Shown only after 200 ms: quicker answers don't flicker. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation('ui')
  return (
    <div className={classes(styles.rows, styles.late)} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Bone key={row} width={widths[row % widths.length] ?? '70%'} height="1.125rem" />
      ))}
    </div>
  )
}

export function PageSkeleton() {
  return (
    <div className={classes(styles.page, styles.late)}>
      <Bone width="9rem" height="1.75rem" />
      <Bone width="100%" height="7rem" />
      <Bone width="100%" height="14rem" />
    </div>
  )
}
