import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { classes } from './classes'
import styles from './Sheet.module.css'

type SheetProps = {
  open: boolean
  onClose(): void
  title: ReactNode
  /** On a desktop: at the side (a form, details) or in the middle (a question). On a phone always from below. */
  at?: 'side' | 'middle'
  footer?: ReactNode
  children: ReactNode
}

/** A modal dialog of the platform: focus stays inside, Esc closes it. Never open one upon another. */
export function Sheet({ open, onClose, title, at = 'side', footer, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { t } = useTranslation('ui')
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])

  useEffect(() => {
    const element = dialog.current
    // A press beside the sheet lands on the dialog itself, and does what Esc does.
    const onBackdrop = (event: MouseEvent) => {
      if (event.target === element) element?.close()
    }
    element?.addEventListener('click', onBackdrop)
    return () => element?.removeEventListener('click', onBackdrop)
  }, [])

  return (
    <dialog ref={dialog} aria-labelledby={titleId} className={classes(styles.dialog, styles[at])} onClose={onClose}>
      {open && (
        <>
          <header className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <Button kind="quiet" icon={X} aria-label={t('close')} onClick={() => dialog.current?.close()} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </>
      )}
    </dialog>
  )
}

type SidePanelProps = {
  title: ReactNode
  onClose(): void
  actions?: ReactNode
  children: ReactNode
  className?: string
}

/** Beside a map or a table, not above it: nothing is blocked; Esc closes it. */
export function SidePanel({ title, onClose, actions, children, className }: SidePanelProps) {
  const { t } = useTranslation('ui')
  const titleId = useId()
  return (
    <section
      className={classes(styles.panel, className)}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        // Once is enough: a desk's own keys hear this press too, and a dialog opened from here closes first.
        if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {actions}
        <Button kind="quiet" icon={X} aria-label={t('close')} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
