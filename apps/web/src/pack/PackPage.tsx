import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../app/session'
import { useKept } from '../outbox'
import { Badge } from '../ui/Badge'
import { Card } from '../ui/Card'
import { Confirm } from '../ui/Confirm'
import { EmptyState } from '../ui/EmptyState'
import { RefusalNote } from '../ui/ErrorState'
import { List, ListRowLink } from '../ui/ListRow'
import { MoreButton } from '../ui/MoreButton'
import { BackLink, PageHeader, Stack } from '../ui/PageHeader'
import { SearchBox } from '../ui/SearchBox'
import { type PackInHand, packInHand } from './hand'
import { MapFileCard } from './MapFileCard'
import styles from './Pack.module.css'
import { PackFacts, RefreshButton } from './PackCard'
import { PinButton } from './PinButton'
import { offlineReaders } from './readers'
import { sizeWords } from './size-words'
import { isNearlyFull, useStorage } from './storage'
import { usePack, usePins } from './use-pack'

const aPage = 30

/** What this phone holds for where there is no signal: how much, how fresh, and each enterprise of it. */
export default function PackPage() {
  const { t } = useTranslation('pack')
  const personId = useMe().personId ?? ''
  const { head, busy, failed, clear } = usePack()
  const stamp = `${head?.asOf} ${head?.digest}`
  const pack = useKept<PackInHand | null>(
    () => (head === null ? Promise.resolve(null) : packInHand(personId)),
    [personId, stamp],
    null,
  )
  return (
    <>
      <PageHeader
        back={<BackLink to="/">{t('back')}</BackLink>}
        title={t('title')}
        subtitle={
          <span className={styles.facts}>
            <PackFacts />
          </span>
        }
        actions={
          <>
            <RefreshButton />
            {head !== null && (
              <Confirm
                label={t('clear')}
                question={t('clearQuestion')}
                verb={t('clear')}
                disabled={busy}
                onConfirm={clear}
              />
            )}
          </>
        }
      />
      <Stack>
        <RefusalNote refused={failed} />
        <StorageNotes about={stamp} />
        <MapFileCard />
        {pack === null ? <EmptyState title={t('none')} text={t('noneText')} /> : <Entries pack={pack} />}
      </Stack>
    </>
  )
}

/** What the browser does not promise is said where it can still be helped. */
function StorageNotes({ about }: { about: string }) {
  const { t } = useTranslation('pack')
  const storage = useStorage(about)
  if (storage === null) return null
  const { persisted, usage, quota } = storage
  return (
    <>
      <p>{t('storage', { usage: sizeWords(usage), quota: sizeWords(quota) })}</p>
      {!persisted && (
        <p className={styles.warning} role="status">
          {t('notPersisted')}
        </p>
      )}
      {isNearlyFull(storage) && (
        <p className={styles.warning} role="status">
          {t('nearlyFull')}
        </p>
      )}
    </>
  )
}

function Entries({ pack }: { pack: PackInHand }) {
  const { t } = useTranslation('pack')
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState(aPage)
  const { pinned } = usePins()
  const found = offlineReaders['enterprises.list']?.({ search, limit: 100 }, pack)
  const rows = found?.rows ?? []
  return (
    <Card title={t('inside')} count={found?.total ?? 0} bare>
      <div className={styles.padded}>
        <SearchBox value={search} onSearch={setSearch} label={t('find')} placeholder={t('find')} />
      </div>
      {rows.length === 0 && <EmptyState title={t('nothingFound')} />}
      <List label={t('inside')}>
        {rows.slice(0, shown).map(({ enterpriseId, name, address }) => {
          const hazards = pack.entries.get(enterpriseId)?.enterprise.counts.openHazards ?? 0
          return (
            <ListRowLink
              key={enterpriseId}
              to="/enterprises/$enterpriseId"
              params={{ enterpriseId }}
              title={name}
              detail={
                <>
                  {pinned.includes(enterpriseId) && <Badge plain>{t('pinned')}</Badge>}
                  {hazards > 0 && <Badge tone="orange">{t('openHazards', { count: hazards })}</Badge>}
                  <span>{address}</span>
                </>
              }
              actions={<PinButton enterpriseId={enterpriseId} name={name} small />}
            />
          )
        })}
      </List>
      {shown < rows.length && <MoreButton pending={false} onMore={() => setShown(shown + aPage)} />}
    </Card>
  )
}
