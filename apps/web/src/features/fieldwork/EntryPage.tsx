import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NotFound } from '../../app/NotFound'
import { type Opened, stateTone, useEntries, useKeeping, useOpened, useVerbWord } from '../../outbox'
import { Badge } from '../../ui/Badge'
import { RefusalNote } from '../../ui/ErrorState'
import { BackLink, Columns, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { Accepted } from './Accepted'
import { Changed } from './Changed'
import { EntryActions } from './EntryActions'
import { EntrySaid } from './EntrySaid'
import { NothingKept } from './NothingKept'
import { PhotosArrived } from './SaidLine'
import { refusalOfEntry } from './words'

/** One command as it was said on this device: how it stands, why, and what can be done. Prints. */
export default function EntryPage() {
  const { t } = useTranslation('outbox')
  const { commandId } = useParams({ strict: false }) as { commandId?: string }
  const rows = useEntries()
  const mine = useMemo(() => rows?.filter(({ id }) => id === commandId) ?? null, [rows, commandId])
  const opened = useOpened(mine)
  const keeping = useKeeping()
  if (opened === null) return keeping !== null && keeping.vault === null ? <NothingKept /> : <PageSkeleton />
  const [entry] = opened
  return entry === undefined ? (
    <>
      <BackLink to="/outbox">{t('title')}</BackLink>
      <NotFound />
    </>
  ) : (
    <EntryView {...entry} />
  )
}

/** As it stands, for the page and the gallery. */
export function EntryView({ row, said, answer }: Opened) {
  const { t } = useTranslation('outbox')
  const verbWord = useVerbWord()
  return (
    <>
      <PageHeader
        back={<BackLink to="/outbox">{t('title')}</BackLink>}
        title={
          <>
            {said?.title ?? t('unreadable')}
            <Badge tone={stateTone[row.state]}>{t(`state.${row.state}`)}</Badge>
          </>
        }
        windowTitle={said?.title ?? t('title')}
        subtitle={verbWord(row.name)}
      />
      <Columns>
        <Stack>
          <p role="status">
            {t(`means.${row.state}`)} <PhotosArrived files={row.files} isTextThere={row.state === 'accepted'} />
          </p>
          {row.state !== 'accepted' && <RefusalNote refused={refusalOfEntry(row, answer)} />}
          {row.state === 'accepted' && <Accepted name={row.name} view={answer} />}
          {row.state === 'changed' && said && <Changed row={row} said={said} answer={answer} />}
          <EntryActions row={row} said={said} />
        </Stack>
        <EntrySaid row={row} said={said} />
      </Columns>
    </>
  )
}
