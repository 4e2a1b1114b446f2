import { mayEver } from '@huhang/domain/access'
import { Link, Outlet, useMatches } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLiveLists } from '../map/live-lists'
import { classes } from '../ui/classes'
import { AppearanceTools } from './AppearanceTools'
import { FieldBar } from './ConnectionBar'
import { FromDevice } from './FromDevice'
import { PhoneTabs, SideNav } from './Navigation'
import { NewVersionBar } from './NewVersionBar'
import { NotAllowed, NotFound } from './NotFound'
import { openNewVersion, useNewVersion } from './new-version'
import styles from './Shell.module.css'
import { useActor } from './session'
import { useIsDemo } from './settings'

/** 演示系统, on every page of a demo. */
export function DemoBanner() {
  const { t } = useTranslation('shell')
  return useIsDemo() ? <p className={styles.banner}>{t('demo')}</p> : null
}

export function Brand() {
  const { t } = useTranslation('shell')
  return (
    <Link to="/" className={styles.brand}>
      <img src="/icon.svg" alt="" />
      {t('product')}
    </Link>
  )
}

/** What stands around every page behind sign-in: navigation, language and theme, the connection, the page's own guard. */
export function Shell() {
  const { t } = useTranslation('shell')
  const actor = useActor()
  const main = useRef<HTMLElement>(null)
  useLiveLists()
  const match = useMatches().at(-1)
  const facts = match?.staticData
  const allowed = !facts?.needs || mayEver(actor, facts.needs)
  const path = match?.pathname
  // Whatever an address names, it names by its id; a mistyped one names nothing.
  const isAddress = Object.values<string>(match?.params ?? {}).every((id) => z.uuid().safeParse(id).success)
  const isWide = facts?.wide === true && allowed && isAddress

  // A new page is read from its start, by eyes and by screen readers.
  useEffect(() => main.current?.focus({ preventScroll: true }), [path])

  return (
    <div className={classes(styles.shell, isWide && styles.withWide)}>
      <a href="#main" className={styles.skip}>
        {t('nav.skip')}
      </a>
      <DemoBanner />
      <SideNav />
      <div className={styles.top}>
        <div className={styles.bar}>
          <Brand />
          <span className={styles.fill} />
          <AppearanceTools />
        </div>
        <FieldBar />
        <NewVersionBar found={useNewVersion()} onOpen={() => void openNewVersion()} />
        <FromDevice />
      </div>
      <main id="main" ref={main} tabIndex={-1} className={classes(styles.main, isWide && styles.wide)}>
        {isWide ? (
          <Outlet />
        ) : (
          <div className={styles.page}>{!allowed ? <NotAllowed /> : isAddress ? <Outlet /> : <NotFound />}</div>
        )}
      </main>
      <PhoneTabs />
    </div>
  )
}
