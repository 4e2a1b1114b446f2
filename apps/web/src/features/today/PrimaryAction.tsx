import type { Role } from '@huhang/contract'
import { Bell, ChartColumn, ClipboardPen, type LucideIcon, PhoneIncoming, UserPlus, Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../ui/Button'
import { toCalls, toDispatch, toHazards, toMonth, toNewInspection, toNewPerson } from './links'
import styles from './TodayPage.module.css'
import type { To } from './to'

const actions: Record<Role, { icon: LucideIcon; to: To }> = {
  inspector: { icon: ClipboardPen, to: toNewInspection() },
  dispatcher: { icon: PhoneIncoming, to: toDispatch({ new: true }) },
  manager: { icon: ChartColumn, to: toMonth() },
  'team-lead': { icon: Bell, to: toCalls() },
  volunteer: { icon: Bell, to: toCalls() },
  'company-contact': { icon: Wrench, to: toHazards({}) },
  administrator: { icon: UserPlus, to: toNewPerson() },
}

/** The one thing this role does most, large enough for a gloved thumb. */
export function PrimaryAction({ role }: { role: Role }) {
  const { t } = useTranslation('today')
  const { icon, to } = actions[role]
  return (
    <ButtonLink {...to} data-wide kind="primary" size="large" icon={icon} className={styles.primary}>
      {t(`${role}.primary`)}
    </ButtonLink>
  )
}
