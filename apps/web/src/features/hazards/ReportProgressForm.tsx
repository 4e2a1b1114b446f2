import type { RowId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

export function ReportProgressForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.reportProgress')
  const [reportId] = useState(() => uuidv7() as RowId)
  const [note, setNote] = useState('')

  async function send() {
    if ((await verb.say({ reportId, hazardId: hazard.id, note })) === null) return
    showToast(t('done.saved'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.reportProgress')}
      whole={!isBlank(note)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <WordsField
          name="note"
          label={t('listing.progress')}
          missing={t('form.noteMissing')}
          tried={tried}
          value={note}
          onChange={setNote}
        />
      )}
    </VerbForm>
  )
}
