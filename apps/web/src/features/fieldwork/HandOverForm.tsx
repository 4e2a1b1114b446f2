import type { PersonId, RowId } from '@huhang/contract'
import { Handshake } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useLook } from '../../app/look'
import { useVerb } from '../../app/perform'
import type { EntryRow } from '../../device'
import { giveUp, type Said, useVault } from '../../outbox'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { List, ListRowButton } from '../../ui/ListRow'
import { Stack } from '../../ui/PageHeader'
import { SearchBox } from '../../ui/SearchBox'
import { Sheet } from '../../ui/Sheet'
import { TextArea } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'

/** 移交: to a colleague, with all that was said and why it was sent back. */
export function HandOverForm({ row, said }: { row: EntryRow; said: Said }) {
  const { t } = useTranslation('outbox')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={Handshake} wide onClick={() => setOpen(true)}>
        {t('handOver.title')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('handOver.title')}>
        {open && <Recipients row={row} said={said} onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  )
}

function Recipients({ row, said, onDone }: { row: EntryRow; said: Said; onDone(): void }) {
  const { t } = useTranslation('outbox')
  const { t: tShell } = useTranslation('shell')
  const vault = useVault()
  const [search, setSearch] = useState('')
  const [note, setNote] = useState('')
  const [handOverId] = useState(() => uuidv7() as RowId)
  const found = useLook('fieldwork.recipients', { search }, { keep: true })
  const verb = useVerb('fieldwork.handOver')

  async function give(personId: PersonId, name: string) {
    const { command, form } = said
    const content = JSON.stringify({ command, form })
    const { title } = said
    const code = row.code ?? ''
    const answer = await verb.say({ handOverId, toPersonId: personId, name: row.name, title, content, code, note })
    if (answer === null) return
    if (vault !== null) await giveUp(vault, row.id, 'handed')
    showToast(t('handOver.done', { name }))
    onDone()
  }

  return (
    <Stack>
      <Field label={t('handOver.note')} required={false}>
        <TextArea rows={2} maxLength={500} value={note} onChange={setNote} />
      </Field>
      <SearchBox label={t('handOver.search')} value={search} onSearch={setSearch} />
      <RefusalNote refused={verb.refused} />
      {found.data?.rows.length === 0 && <EmptyState title={t('handOver.nobody')} />}
      <List label={t('handOver.to')}>
        {found.data?.rows.map(({ personId, name, roles, areaName }) => (
          <ListRowButton
            key={personId}
            title={name}
            detail={
              <>
                <span>{roles.map((role) => tShell(`roles.${role}` as 'roles.inspector')).join(' · ')}</span>
                <span>{areaName}</span>
              </>
            }
            onPress={() => void give(personId, name)}
          />
        ))}
      </List>
    </Stack>
  )
}
