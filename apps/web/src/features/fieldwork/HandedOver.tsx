import type { HandOverView } from '@huhang/contract/fieldwork'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLook } from '../../app/look'
import { useVerb } from '../../app/perform'
import { useMe } from '../../app/session'
import { useVerbWord } from '../../outbox'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Clamp, List, ListRowButton } from '../../ui/ListRow'
import { Stack } from '../../ui/PageHeader'
import { Sheet } from '../../ui/Sheet'
import { TextArea } from '../../ui/TextInput'
import { When } from '../../ui/Time'
import { VerbForm } from '../../ui/VerbForm'
import { EntryFields } from './EntryFields'
import styles from './fieldwork.module.css'
import { OpenForm } from './OpenForm'

/** What colleagues handed to me, and what became of what was handed over before. */
export function HandedOver() {
  const { t } = useTranslation('outbox')
  const asked = useLook('fieldwork.handedOver', {})
  const [chosen, setChosen] = useState<HandOverView | null>(null)
  const { waiting = [], past = [] } = asked.data ?? {}
  return (
    <>
      {[
        { key: 'mine' as const, rows: waiting },
        { key: 'past' as const, rows: past },
      ].map(({ key, rows }) =>
        rows.length === 0 ? null : (
          <Card key={key} title={t(`handOver.${key}`)} count={rows.length} bare>
            <List label={t(`handOver.${key}`)}>
              {rows.map((one) => (
                <HandOverRow key={one.handOverId} one={one} onPress={() => setChosen(one)} />
              ))}
            </List>
          </Card>
        ),
      )}
      <Sheet open={chosen !== null} onClose={() => setChosen(null)} title={chosen?.title ?? ''}>
        {chosen && <HandOverSheet one={chosen} onDone={() => setChosen(null)} />}
      </Sheet>
    </>
  )
}

function HandOverRow({ one, onPress }: { one: HandOverView; onPress(): void }) {
  const { t } = useTranslation('outbox')
  const verbWord = useVerbWord()
  const { personId } = useMe()
  const isTo = one.to.personId === personId
  return (
    <ListRowButton
      onPress={onPress}
      title={<Clamp>{one.title}</Clamp>}
      detail={
        <>
          {one.settledAt !== null && <Badge tone="green">{t('handOver.settled')}</Badge>}
          <span>{verbWord(one.name)}</span>
          <span>
            {isTo ? t('handOver.from', { name: one.from.name }) : t('handOver.toWhom', { name: one.to.name })}
          </span>
          <When at={one.at} />
        </>
      }
    />
  )
}

/** What a device put into a hand-over; a tampered one is shown as text and fills in nothing. */
const Content = z.object({
  command: z.record(z.string(), z.unknown()),
  form: z
    .object({ key: z.string(), draft: z.record(z.string(), z.unknown()), page: z.string().startsWith('/') })
    .nullable(),
})

function contentOf(text: string) {
  try {
    return Content.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function HandOverSheet({ one, onDone }: { one: HandOverView; onDone(): void }) {
  const { t } = useTranslation('outbox')
  const { personId } = useMe()
  const content = contentOf(one.content)
  const isMine = one.to.personId === personId && one.settledAt === null

  return (
    <Stack>
      <p className={styles.ids}>
        <span>{t('handOver.from', { name: one.from.name })}</span>
        <When at={one.at} exactly />
        {one.code && (
          <span>
            {t('handOver.why')} {one.code}
          </span>
        )}
        {one.note && <span>{one.note}</span>}
        {one.settledNote && <span>{one.settledNote}</span>}
      </p>
      <Card title={t('handOver.content')}>
        {content === null ? <p>{one.content}</p> : <EntryFields name={one.name} command={content.command} />}
      </Card>
      {isMine && content?.form && <OpenForm verb={t('handOver.adopt')} form={content.form} replaces={null} />}
      {isMine && <SettleForm one={one} onDone={onDone} />}
    </Stack>
  )
}

function SettleForm({ one, onDone }: { one: HandOverView; onDone(): void }) {
  const { t } = useTranslation('outbox')
  const verb = useVerb('fieldwork.settleHandOver')
  const [note, setNote] = useState('')
  async function settle() {
    if ((await verb.say({ handOverId: one.handOverId, note })) !== null) onDone()
  }
  return (
    <VerbForm
      verb={t('handOver.settle')}
      whole={note.trim() !== ''}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void settle()}
    >
      {(tried) => (
        <Field
          label={t('handOver.how')}
          required
          error={tried && note.trim() === '' ? t('handOver.howMissing') : undefined}
        >
          <TextArea name="how" rows={2} maxLength={500} value={note} onChange={setNote} />
        </Field>
      )}
    </VerbForm>
  )
}
