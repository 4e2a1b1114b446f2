import { mayEver } from '@huhang/domain/access'
import { Link } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../ui/Sheet'
import type { NavEntry } from './page'
import { navigation } from './routes'
import { Brand } from './Shell'
import styles from './Shell.module.css'
import { useActor, useMe } from './session'

const groups: readonly NavEntry['group'][] = ['work', 'records', 'numbers', 'manage']

/** The entries whose pages this person may open. */
function useEntries() {
  const actor = useActor()
  return navigation.filter((entry) => entry.needs === null || mayEver(actor, entry.needs))
}

function Entries({ onChoose }: { onChoose?: () => void }) {
  const { t } = useTranslation('shell')
  const entries = useEntries()
  return groups.map((group) => {
    const own = entries.filter((entry) => entry.group === group)
    if (own.length === 0) return null
    return (
      <div key={group} className={styles.group}>
        <p className={styles.groupName}>{t(`nav.groups.${group}`)}</p>
        <ul>
          {own.map(({ path, label, icon: Icon }) => (
            <li key={path}>
              <Link to={path} className={styles.entry} activeOptions={{ exact: path === '/' }} onClick={onChoose}>
                <Icon aria-hidden />
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

function PersonLink({ onChoose }: { onChoose?: () => void }) {
  const { t } = useTranslation('shell')
  const me = useMe()
  const roles = [...new Set(me.grants.map((grant) => grant.role))]
  return (
    <Link to="/account" className={styles.person} onClick={onChoose}>
      <span className={styles.avatar} aria-hidden>
        {me.name.slice(0, 1)}
      </span>
      <span>
        <span className={styles.personName}>{me.name}</span>
        <br />
        <span className={styles.personRole}>{roles.map((role) => t(`roles.${role}`)).join(' · ')}</span>
      </span>
    </Link>
  )
}

/** Desktop: everything in sight. */
export function SideNav() {
  const { t } = useTranslation('shell')
  return (
    <div className={styles.side}>
      <div className={styles.sideHead}>
        <Brand />
      </div>
      <nav className={styles.sideNav} aria-label={t('nav.main')}>
        <Entries />
      </nav>
      <div className={styles.sideFoot}>
        <PersonLink />
      </div>
    </div>
  )
}

const phoneTabs = 4

/** Phone: the four most used under the thumb, the rest one tap away. */
export function PhoneTabs() {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)
  const tabs = useEntries()
    .filter((entry) => entry.phone !== undefined)
    .sort((a, b) => (a.phone ?? 0) - (b.phone ?? 0))
    .slice(0, phoneTabs)
  const close = () => setOpen(false)
  return (
    <>
      <nav className={styles.tabs} aria-label={t('nav.main')}>
        {tabs.map(({ path, label, icon: Icon }) => (
          <Link key={path} to={path} className={styles.tab} activeOptions={{ exact: path === '/' }}>
            <Icon aria-hidden />
            {t(label)}
          </Link>
        ))}
        <button type="button" className={styles.tab} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Menu aria-hidden />
          {t('nav.more')}
        </button>
      </nav>
      <Sheet open={open} onClose={close} title={t('nav.more')}>
        <PersonLink onChoose={close} />
        <div style={{ marginTop: 'var(--space-4)' }}>
          <Entries onChoose={close} />
        </div>
      </Sheet>
    </>
  )
}
