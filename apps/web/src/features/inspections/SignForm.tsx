import type { FileId } from '@huhang/contract'
import type { RecordedView, SignState, VisitRecord } from '@huhang/contract/inspections'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldAnswer, useFieldVerb } from '../../outbox'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { SignaturePad } from '../../ui/SignaturePad'
import { TextArea, TextInput } from '../../ui/TextInput'
import { VerbForm } from '../../ui/VerbForm'
import { useDrawnSignature } from './use-drawn-signature'
import { type VisitEdit, visitKey } from './use-visit-draft'

type SignFormProps = Pick<VisitEdit, 'draft' | 'change'> & {
  record: VisitRecord
  /** Undefined until it is reckoned. */
  shownHash: string | undefined
  onDone(answer: FieldAnswer<RecordedView>): void
}

/** Signed, refused or nobody there; then the record is sent. */
export function SignForm({ record, shownHash, draft, change, onDone }: SignFormProps) {
  const { t } = useTranslation('inspections')
  const { signState: state, reason, witness } = draft
  const drawn = useDrawnSignature()
  const verb = useFieldVerb('inspections.record')
  const [sending, setSending] = useState(false)

  const signed = state === 'signed'
  const lacksReceiver = state !== 'absent' && record.receivedBy.name === ''
  const whole = signed ? drawn.picture !== null : reason.trim() !== '' && witness.trim() !== ''

  async function send() {
    if (shownHash === undefined || sending) return
    setSending(true)
    try {
      const fileId: FileId | null = signed ? await drawn.keepDrawn() : null
      if (signed && fileId === null) return
      const ending = signed ? { fileId: fileId ?? undefined } : { reason: reason.trim(), witness: witness.trim() }
      const answer = await verb.say(
        { ...record, signature: { state, shownHash, ...ending } },
        { title: record.shownAs.enterprise, form: { key: visitKey, draft, page: '/inspections/new?step=visit' } },
      )
      if (answer !== null) onDone(answer)
    } finally {
      setSending(false)
    }
  }

  return (
    <VerbForm
      verb={t('review.submit')}
      whole={whole && !lacksReceiver}
      pending={sending}
      refused={drawn.refused ?? verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field label={t('review.how')} group error={tried && lacksReceiver ? t('visit.missing.receiver') : undefined}>
            <Choice<SignState>
              value={state}
              options={[
                { value: 'signed', label: t('review.sign') },
                { value: 'refused', label: t('review.refused') },
                { value: 'absent', label: t('review.absent') },
              ]}
              onChange={(signState) => change({ signState })}
            />
          </Field>
          {signed ? (
            <Field label={t('review.pad')} group error={tried && !whole ? t('review.signMissing') : undefined}>
              <SignaturePad label={record.receivedBy.name || t('review.pad')} onDrawn={drawn.draw} />
            </Field>
          ) : (
            <>
              <Field
                label={t('review.reason')}
                required
                error={tried && !reason.trim() ? t('review.reasonMissing') : undefined}
              >
                <TextArea
                  name="reason"
                  rows={2}
                  maxLength={500}
                  value={reason}
                  onChange={(text) => change({ reason: text })}
                />
              </Field>
              <Field
                label={t('review.witness')}
                required
                error={tried && !witness.trim() ? t('review.witnessMissing') : undefined}
              >
                <TextInput
                  name="witness"
                  maxLength={50}
                  autoComplete="off"
                  value={witness}
                  onChange={(name) => change({ witness: name })}
                />
              </Field>
            </>
          )}
        </>
      )}
    </VerbForm>
  )
}
