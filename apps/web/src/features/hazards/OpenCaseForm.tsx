import type { RowId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

/** 立案. */
export function OpenCaseForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.openCase')
  const [documentId] = useState(() => uuidv7() as RowId)
  const [reason, setReason] = useState('')
  const [second, setSecond] = useState<Colleague | null>(null)

  async function send() {
    if (second === null) return
    const document = await verb.say({ documentId, ...basedOn(hazard), reason, withId: second.personId })
    if (document === null) return
    showToast(t('done.orderIssued', { number: document.number ?? '' }))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.openCase')}
      danger
      whole={!isBlank(reason) && second !== null}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <WordsField
            name="reason"
            label={t('form.caseReason')}
            missing={t('form.reasonMissing')}
            tried={tried}
            hint={t('form.caseHint')}
            value={reason}
            onChange={setReason}
          />
          <SecondInspectorField enterpriseId={hazard.enterpriseId} value={second} onChange={setSecond} tried={tried} />
        </>
      )}
    </VerbForm>
  )
}
