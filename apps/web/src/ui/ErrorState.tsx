import { CircleAlert, CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Refusal, refusalOf } from '../app/failure'
import { NotFound } from '../app/NotFound'
import { useWordedRefusal } from '../app/worded'
import { Button } from './Button'
import { classes } from './classes'
import styles from './State.module.css'

type ErrorStateProps = { error: unknown; onRetry(): void }

/** In place of what could not be loaded: what happened, what to do, its code. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('ui')
  const refusal = refusalOf(error)
  const Icon = refusal.code === 'network.offline' ? CloudOff : CircleAlert
  const worded = useWordedRefusal()
  // What is not there, or not for this person, will not be there on a second try either.
  if (refusal.code === 'record.not-found') return <NotFound />
  return (
    <div className={classes(styles.state, styles.error)} role="alert">
      <Icon className={styles.icon} aria-hidden />
      <p className={styles.title}>{t('failed')}</p>
      <p className={styles.text}>{worded(refusal)}</p>
      <p className={styles.code}>{t('code', { code: refusal.code })}</p>
      <div className={styles.actions}>
        <Button onClick={onRetry}>{t('retry')}</Button>
      </div>
    </div>
  )
}

/** Beside a form's button: why it was refused. Pass `verb.refused`. */
export function RefusalNote({ refused }: { refused: Refusal | null }) {
  const { t } = useTranslation('ui')
  const worded = useWordedRefusal()
  if (refused === null) return null
  return (
    <div className={styles.note} role="alert">
      <CircleAlert size={18} aria-hidden />
      <div>
        {worded(refused)}
        <span className={styles.code}>{t('code', { code: refused.code })}</span>
      </div>
    </div>
  )
}
