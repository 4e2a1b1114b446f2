import { createLink } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { type ComponentProps, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Page.module.css'

type PageHeaderProps = {
  /** Also the window's title; give `windowTitle` where it isn't plain text. */
  title: ReactNode
  windowTitle?: string
  subtitle?: ReactNode
  /** A `<BackLink>` to the list this came from. */
  back?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, windowTitle, subtitle, back, actions }: PageHeaderProps) {
  const { t } = useTranslation('shell')
  const named = windowTitle ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    document.title = named ? `${named} · ${t('product')}` : t('product')
  }, [named, t])
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {back}
        <h1 className={styles.title}>{title}</h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  )
}

const BackAnchor = ({ children, ...rest }: ComponentProps<'a'>) => (
  <a {...rest} className={`${styles.back} no-print`}>
    <ChevronLeft size={16} aria-hidden />
    {children}
  </a>
)

export const BackLink = createLink(BackAnchor)

/** Blocks one below the other. */
export const Stack = ({ children }: { children: ReactNode }) => <div className={styles.stack}>{children}</div>

/** Two columns on a desktop, one on a phone. */
export const Columns = ({ children }: { children: ReactNode }) => <div className={styles.columns}>{children}</div>

/** Figures side by side, as many as fit. */
export const Figures = ({ children }: { children: ReactNode }) => <div className={styles.figures}>{children}</div>
