import type { RowId } from '@huhang/contract'
import type { ConflictView, PersonView } from '@huhang/contract/access'
import type { EnterpriseRowView } from '@huhang/contract/enterprises'
import { dayOf } from '@huhang/domain/kernel'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { useMay } from '../../app/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { EmptyState } from '../../ui/EmptyState'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { List, ListRow } from '../../ui/ListRow'
import { Sheet } from '../../ui/Sheet'
import { TextArea } from '../../ui/TextInput'
import { Day } from '../../ui/Time'
import { showToast } from '../../ui/Toast'
import { EnterprisePicker } from '../enterprises'
import styles from './People.module.css'

/** 回避 (行政处罚法 §43): enterprises this person may not inspect. */
export function ConflictsCard({ person }: { person: PersonView }) {
  const { t } = useTranslation('access')
  const mayDeclare = useMay('access.declareConflict')
  const [declaring, setDeclaring] = useState(false)
  return (
    <Card
      title={t('conflicts')}
      bare
      actions={
        mayDeclare && (
          <Button size="small" icon={Plus} onClick={() => setDeclaring(true)}>
            {t('conflict.declare')}
          </Button>
        )
      }
    >
      {person.conflicts.length === 0 && <EmptyState title={t('conflict.none')} />}
      <List label={t('conflicts')}>
        {person.conflicts.map((conflict) => (
          <ConflictRow key={conflict.conflictId} person={person} conflict={conflict} mayEnd={mayDeclare} />
        ))}
      </List>
      {declaring && <ConflictSheet person={person} onClose={() => setDeclaring(false)} />}
    </Card>
  )
}

type ConflictRowProps = { person: PersonView; conflict: ConflictView; mayEnd: boolean }

function ConflictRow({ person, conflict, mayEnd }: ConflictRowProps) {
  const { t } = useTranslation('access')
  const end = useVerb('access.endConflict')
  const { enterpriseId, enterpriseName, conflictId } = conflict

  async function send() {
    const done = await end.say({ personId: person.personId, conflictId })
    if (done !== null) showToast(t('conflict.ended'))
  }

  return (
    <ListRow
      title={
        <Link to="/enterprises/$enterpriseId" params={{ enterpriseId }}>
          {enterpriseName}
        </Link>
      }
      detail={
        <>
          <span>{conflict.reason}</span>
          <Day on={dayOf(conflict.since)} />
          {conflict.until !== null && (
            <span>
              {t('conflict.ended')} <Day on={dayOf(conflict.until)} />
            </span>
          )}
          <RefusalNote refused={end.refused} />
        </>
      }
      actions={
        mayEnd &&
        conflict.until === null && (
          <Confirm
            size="small"
            label={t('conflict.end')}
            verb={t('conflict.endVerb')}
            question={t('conflict.endQuestion', { name: person.name, enterprise: enterpriseName })}
            onConfirm={send}
          />
        )
      }
    />
  )
}

function ConflictSheet({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('access')
  const { t: ui } = useTranslation('ui')
  const [conflictId] = useState(() => uuidv7() as RowId)
  const [chosen, setChosen] = useState<EnterpriseRowView | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const declare = useVerb('access.declareConflict')

  async function send() {
    setTried(true)
    if (chosen === null || reason.trim() === '') return
    const { enterpriseId } = chosen
    const done = await declare.say({ conflictId, personId: person.personId, enterpriseId, reason })
    if (done === null) return
    showToast(t('conflict.declared'))
    onClose()
  }

  return (
    <Sheet
      open
      title={t('conflict.declare')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={declare.pending} onClick={() => void send()}>
            {t('conflict.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field
          label={t('conflict.enterprise')}
          required
          group
          hint={t('conflict.search')}
          error={tried && chosen === null ? t('conflict.enterpriseMissing') : undefined}
        >
          {chosen === null ? (
            <EnterprisePicker onChoose={setChosen} />
          ) : (
            <div className={styles.line}>
              {t('conflict.chosen', { name: chosen.name })}
              <Button size="small" onClick={() => setChosen(null)}>
                {t('conflict.another')}
              </Button>
            </div>
          )}
        </Field>
        <Field
          label={t('conflict.reason')}
          required
          error={tried && reason.trim() === '' ? t('conflict.reasonMissing') : undefined}
        >
          <TextArea value={reason} maxLength={200} rows={3} onChange={setReason} />
        </Field>
        <RefusalNote refused={declare.refused} />
      </div>
    </Sheet>
  )
}
