import { type ChecklistContent, maxSheetBytes, ReadSheetView, type SheetTrouble } from '@huhang/contract/checklists'
import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Refusal, refusalOf, refusalOfAnswer } from '../../app/failure'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/Toast'
import styles from './Checklist.module.css'

type ImportSheetProps = { isBegun: boolean; onRead(content: ChecklistContent): void }

async function readOnServer(file: File): Promise<ReadSheetView | Refusal> {
  if (file.size > maxSheetBytes) return { code: 'input.too-large', details: { limitBytes: maxSheetBytes } }
  try {
    const answer = await fetch('/import/checklist', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    })
    const said: unknown = await answer.json()
    return answer.ok ? ReadSheetView.parse(said) : refusalOfAnswer(said)
  } catch (error) {
    return refusalOf(error)
  }
}

/** A workbook becomes the draft on this page; with one bad row nothing of it is taken. */
export function ImportSheet({ isBegun, onRead }: ImportSheetProps) {
  const { t } = useTranslation('checklists')
  const id = useId()
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [troubles, setTroubles] = useState<readonly SheetTrouble[]>([])

  async function take(file: File | undefined) {
    if (file === undefined) return
    setPending(true)
    setRefused(null)
    setTroubles([])
    const read = await readOnServer(file)
    setPending(false)
    if ('code' in read) return setRefused(read)
    if (!read.ok) return setTroubles(read.troubles)
    onRead(read.content)
    setOpen(false)
    showToast(t('import.done', { title: read.content.title.zh }))
  }

  return (
    <>
      <Button icon={FileUp} onClick={() => setOpen(true)}>
        {t('import.verb')}
      </Button>
      <Sheet open={open} title={t('import.verb')} onClose={() => setOpen(false)}>
        <p>{t(isBegun ? 'import.replaces' : 'import.hint')}</p>
        <Field label={t('import.file')}>
          <input
            id={id}
            type="file"
            aria-label={t('import.file')}
            accept=".xlsx"
            disabled={pending}
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </Field>
        {pending && <p role="status">{t('import.reading')}</p>}
        <RefusalNote refused={refused} />
        {troubles.length > 0 && <SheetTroubles troubles={troubles} />}
      </Sheet>
    </>
  )
}

function SheetTroubles({ troubles }: { troubles: readonly SheetTrouble[] }) {
  const { t } = useTranslation('checklists')
  const say = t as (key: string) => string
  return (
    <div role="alert">
      <p className={styles.lacks}>{t('import.refused', { count: troubles.length })}</p>
      <ul className={styles.troubles}>
        {troubles.map(({ line, column, reason }) => (
          <li key={`${line} ${column} ${reason}`}>
            {line === 0 ? t('import.whole') : t('import.line', { line })} {column} {say(`trouble.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
