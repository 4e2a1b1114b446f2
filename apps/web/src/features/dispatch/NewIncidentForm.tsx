import type { IncidentId } from '@huhang/contract'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { focusFirstInvalid } from '../../app/touched'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { showToast } from '../../ui/Toast'
import styles from './dispatch.module.css'
import { IncidentFields } from './IncidentFields'
import { emptyIncident, fieldsOf, troubleOf } from './incident-draft'

/** A call as it is told. What is typed stays on this device until it is recorded. */
export function NewIncidentForm({ onDone }: { onDone(incidentId: IncidentId): void }) {
  const { t } = useTranslation('dispatch')
  const { draft, change, clear } = useDraft('incident', emptyIncident)
  const report = useVerb('dispatch.reportIncident')
  const accept = useVerb('dispatch.acceptIncident')
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const incidentId = useRef(uuidv7() as IncidentId)

  async function send(andAccept: boolean) {
    setAsked(true)
    const fields = fieldsOf(draft, (category) => t(`category.${category}`))
    if (fields === null) return focusFirstInvalid(form.current)
    const { channel, isExercise } = draft
    const view = await report.say({ incidentId: incidentId.current, ...fields, channel, isExercise })
    if (view === null) return
    if (andAccept) await accept.say({ incidentId: view.incidentId })
    clear()
    showToast(t(andAccept ? 'done.accepted' : 'done.reported'))
    onDone(view.incidentId)
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(true)
      }}
    >
      <IncidentFields draft={draft} change={change} trouble={asked ? troubleOf(draft) : {}} phoneKept={null} isNew />
      <RefusalNote refused={report.refused ?? accept.refused} />
      <div className={styles.send}>
        <Button type="submit" kind="primary" size="large" wide pending={report.pending || accept.pending}>
          {t('form.sendAndAccept')}
        </Button>
        <Button wide disabled={report.pending || accept.pending} onClick={() => void send(false)}>
          {t('form.send')}
        </Button>
      </div>
    </form>
  )
}
