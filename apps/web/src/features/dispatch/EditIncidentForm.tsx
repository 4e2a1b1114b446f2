import type { IncidentView } from '@huhang/contract/dispatch'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { focusFirstInvalid } from '../../app/touched'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { showToast } from '../../ui/Toast'
import styles from './dispatch.module.css'
import { IncidentFields } from './IncidentFields'
import { draftOf, fieldsOf, type IncidentDraft, troubleOf } from './incident-draft'

/** What is known now. Judged against the state that was opened: another's change since is shown, not overwritten. */
export function EditIncidentForm({ incident, onDone }: { incident: IncidentView; onDone(): void }) {
  const { t } = useTranslation('dispatch')
  const edit = useVerb('dispatch.editIncident')
  const [draft, setDraft] = useState<IncidentDraft>(() => draftOf(incident))
  const [revision] = useState(incident.revision)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  async function send() {
    setAsked(true)
    const fields = fieldsOf(draft, (category) => t(`category.${category}`))
    if (fields === null) return focusFirstInvalid(form.current)
    if ((await edit.say({ incidentId: incident.id, revision, ...fields })) === null) return
    showToast(t('done.saved'))
    onDone()
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <IncidentFields
        draft={draft}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
        trouble={asked ? troubleOf(draft) : {}}
        phoneKept={incident.caller.phone}
        isNew={false}
      />
      <RefusalNote refused={edit.refused} />
      <div className={styles.send}>
        <Button type="submit" kind="primary" size="large" wide pending={edit.pending}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  )
}
