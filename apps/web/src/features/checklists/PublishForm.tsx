import { type ChecklistId, instantOf } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import styles from './Checklist.module.css'
import { type ChecklistForm, contentToSay, type FormTrouble, formTroubles } from './checklist-form'

type PublishFormProps = {
  form: ChecklistForm
  /** The newest version that stands now. */
  newest: number
  onRebase(): void
  onPublished(): void
}

/** What still stands in the way is named, each by the item it is about. */
export function PublishForm({ form, newest, onRebase, onPublished }: PublishFormProps) {
  const { t } = useTranslation('checklists')
  const navigate = useNavigate()
  const [checklistId, setChecklistId] = useState(() => uuidv7() as ChecklistId)
  const verb = useVerb('checklists.publish')
  const troubles = formTroubles(form.content)
  const isStale = form.basedOn !== newest

  async function send() {
    const answer = await verb.say({ checklistId, basedOn: form.basedOn, ...contentToSay(form.content) })
    // A refused id is spent: the next try is another version.
    setChecklistId(uuidv7() as ChecklistId)
    if (answer === null) return
    onPublished()
    showToast(t('publish.done', { version: answer.version }))
    void navigate({ to: '/checklists/$checklistId', params: { checklistId: answer.checklistId } })
  }

  return (
    <Card title={t('publish.title', { version: form.basedOn + 1 })}>
      <VerbForm
        verb={t('publish.verb')}
        whole={troubles.length === 0 && !isStale}
        pending={verb.pending}
        refused={verb.refused}
        onSend={() => void send()}
      >
        {(tried) => (
          <>
            <p className={styles.plain}>{t('publish.hint', { today: dayOf(instantOf(Date.now())) })}</p>
            {isStale && (
              <div className={styles.no} role="alert">
                <p>{t('publish.stale', { newest, code: form.content.code })}</p>
                <Button onClick={onRebase}>{t('publish.rebase')}</Button>
              </div>
            )}
            {tried && troubles.length > 0 && <Troubles troubles={troubles} />}
          </>
        )}
      </VerbForm>
    </Card>
  )
}

function Troubles({ troubles }: { troubles: readonly FormTrouble[] }) {
  const { t } = useTranslation('checklists')
  const say = t as (key: string) => string
  return (
    <ul role="alert" className={styles.troubles}>
      {[...new Set(troubles.map(({ at, trouble }) => `${at === '' ? '' : `${at}：`}${say(`trouble.${trouble}`)}`))]
        .slice(0, 20)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  )
}
