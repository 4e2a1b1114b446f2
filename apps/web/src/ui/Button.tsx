import { createLink } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes'

type Look = {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'medium' | 'large'
  /** As wide as its place: the one large action of a phone's page. */
  wide?: boolean
  icon?: LucideIcon | undefined
  children?: ReactNode
}

const classOf = ({ kind = 'plain', size = 'medium', wide, children }: Look, className?: string) =>
  classes(
    styles.button,
    styles[kind],
    size !== 'medium' && styles[size],
    wide && styles.wide,
    children === undefined && styles.square,
    className,
  )

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'type'> & {
    type?: 'button' | 'submit'
    /** Said already and not answered yet: shows a spinner and takes no second press. */
    pending?: boolean
  }

/** Without children it is a square with an icon and needs an `aria-label`. */
export function Button({
  kind,
  size,
  wide,
  icon: Icon,
  pending,
  disabled,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={classOf({ kind, size, wide, children } as Look, className)}
    >
      {pending ? <span className={styles.spinner} aria-hidden /> : Icon && <Icon aria-hidden />}
      {children}
    </button>
  )
}

type AnchorProps = Look & ComponentProps<'a'>

function ButtonAnchor({ kind, size, wide, icon: Icon, className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classOf({ kind, size, wide, children } as Look, className)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </a>
  )
}

/** A link to another page of Huhang that looks like a button: `<ButtonLink to="/inspections/new" kind="primary">`. */
export const ButtonLink = createLink(ButtonAnchor)

/** A link out of Huhang's pages (a file, a telephone) that looks like a button. */
export const ButtonHref = ButtonAnchor
