import { FileDown, Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../app/connection'
import { useMe } from '../../app/session'
import type { EntryState } from '../../device'
import {
  asFile,
  download,
  exported,
  type Opened,
  sendSoon,
  useEntries,
  useKeeping,
  useOpened,
  useStuckPhotos,
  useVault,
} from '../../outbox'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { List } from '../../ui/ListRow'
import { PageHeader, Stack } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { showToast } from '../../ui/Toast'
import { HandedOver } from './HandedOver'
import { NothingKept } from './NothingKept'
import { SaidLine } from './SaidLine'
import { StuckPhotos } from './StuckPhotos'

const groups: readonly { key: 'troubled' | 'waiting' | 'accepted' | 'dropped'; states: readonly EntryState[] }[] = [
  { key: 'troubled', states: ['refused', 'changed'] },
  { key: 'waiting', states: ['waiting'] },
  { key: 'accepted', states: ['accepted'] },
  { key: 'dropped', states: ['dropped', 'handed'] },
]

/** 待发: everything said on this device that the server has not taken, why, and what can be done; then what it took. */
export default function OutboxPage() {
  const { t } = useTranslation('outbox')
  const rows = useEntries()
  const keeping = useKeeping()
  const opened = useOpened(rows)
  const isClosed = keeping !== null && keeping.vault === null
  const stuck = useStuckPhotos()
  const isSilent = opened?.length === 0 && stuck.length === 0
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={<OutboxActions opened={opened ?? []} />} />
      <Stack>
        <HandedOver />
        {isClosed && <NothingKept />}
        {opened === null && !isClosed && <Skeleton rows={3} />}
        {isSilent && <EmptyState title={t('empty')} text={t('emptyText')} />}
        <StuckPhotos photos={stuck} />
        {groups.map(({ key, states }) => {
          const own = (opened ?? []).filter(({ row }) => states.includes(row.state))
          return own.length === 0 ? null : (
            <Card key={key} title={t(`groups.${key}`)} count={own.length} bare>
              <List label={t(`groups.${key}`)}>
                {own.map((one) => (
                  <SaidLine key={one.row.id} {...one} />
                ))}
              </List>
            </Card>
          )
        })}
      </Stack>
    </>
  )
}

function OutboxActions({ opened }: { opened: readonly Opened[] }) {
  const { t } = useTranslation('outbox')
  const connection = useConnection()
  const { name } = useMe()
  const vault = useVault()
  const [pending, setPending] = useState(false)
  const open = opened.filter(({ row }) => row.state !== 'accepted')

  async function send() {
    setPending(true)
    const sent = await sendSoon().finally(() => setPending(false))
    if (sent === 'no-answer') showToast(t('noAnswer'), { tone: 'warning' })
    if (sent === 'not-signed-in') showToast(t('notSignedIn'), { tone: 'warning' })
  }

  async function toFile() {
    if (vault === null) return
    const entries = await Promise.all(open.map(({ row }) => exported(vault, row)))
    download(`huhang-${t('title')}-${name}.json`, asFile({ name, entries }))
  }

  return (
    <>
      {open.length > 0 && (
        <Button icon={FileDown} onClick={() => void toFile()}>
          {t('exportAll')}
        </Button>
      )}
      <Button
        kind="primary"
        icon={Send}
        pending={pending}
        disabled={connection === 'offline'}
        onClick={() => void send()}
      >
        {t('sendNow')}
      </Button>
    </>
  )
}
