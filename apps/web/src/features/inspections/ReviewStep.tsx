import { type FileId, type InspectionId, instantOf } from '@huhang/contract'
import type { SignState, VisitSignature } from '@huhang/contract/inspections'
import { shownText } from '@huhang/domain/inspections'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { EmptyState } from '../../ui/EmptyState'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { SignaturePad } from '../../ui/SignaturePad'
import { TextArea, TextInput } from '../../ui/TextInput'
import { useUploads } from '../../ui/uploads'
import { hashOf } from './hash-of'
import { ShownText } from './ShownText'
import { UnsentPhotos } from './UnsentPhotos'
import { useDrawnSignature } from './use-drawn-signature'
import { type VisitDraft, visitRecordOf } from './visit-draft'

type ReviewStepProps = { draft: VisitDraft; onDone(inspectionId: InspectionId): void; onBack(): void }

/** What is signed stands here word for word; leaving the page wipes the signature, so that nothing changes under it. */
export function ReviewStep({ draft, onDone, onBack }: ReviewStepProps) {
  const { t } = useTranslation('inspections')
  const [endedAt] = useState(() => instantOf(Date.now()))
  const record = useMemo(() => visitRecordOf(draft, endedAt), [draft, endedAt])
  const text = record === null ? '' : shownText(record)
  const [shownHash, setShownHash] = useState<string | null>()
  useEffect(() => {
    void hashOf(text).then(setShownHash)
  }, [text])

  const [state, setState] = useState<SignState>('signed')
  const [reason, setReason] = useState('')
  const [witness, setWitness] = useState('')
  const [tried, setTried] = useState(false)
  const drawn = useDrawnSignature()
  const verb = useVerb('inspections.record')
  const unsent = useUploads().filter((upload) => upload.id !== drawn.uploadId)
  const [sending, setSending] = useState(false)

  // The answer to an earlier try was lost with the page: the record stands already, and this is it.
  const stands = verb.refused?.code === 'record.exists' && verb.refused.details.subject === 'inspection'
  useEffect(() => {
    if (stands) onDone(draft.inspectionId)
  }, [stands, onDone, draft.inspectionId])

  if (record === null)
    return <EmptyState title={t('review.incomplete')} action={<Button onClick={onBack}>{t('visit.back')}</Button>} />
  if (shownHash === null) return <EmptyState title={t('review.noCrypto')} />

  const signed = state === 'signed'
  const lacksReceiver = state !== 'absent' && record.receivedBy.name === ''
  const whole = signed ? drawn.picture !== null : reason.trim() !== '' && witness.trim() !== ''

  const signatureOf = (fileId: FileId | null, hash: string): VisitSignature => ({
    state,
    shownHash: hash,
    ...(fileId === null ? {} : { fileId }),
    ...(signed ? {} : { reason: reason.trim(), witness: witness.trim() }),
  })

  async function submit() {
    setTried(true)
    if (record === null || !shownHash || !whole || lacksReceiver || unsent.length > 0 || sending) return
    setSending(true)
    const fileId = signed ? await drawn.send() : null
    if (!signed || fileId !== null) {
      const answer = await verb.say({ ...record, signature: signatureOf(fileId, shownHash) })
      if (answer !== null) onDone(answer.inspectionId)
    }
    setSending(false)
  }

  return (
    <Stack>
      <Card title={t('review.title')}>
        <Stack>
          <p>{t('review.hint')}</p>
          <ShownText text={text} />
          <p className="number">
            {t('review.hash')} {shownHash?.slice(0, 16)}
          </p>
        </Stack>
      </Card>
      <Field label={t('review.how')} group error={tried && lacksReceiver ? t('visit.missing.receiver') : undefined}>
        <Choice<SignState>
          value={state}
          options={[
            { value: 'signed', label: t('review.sign') },
            { value: 'refused', label: t('review.refused') },
            { value: 'absent', label: t('review.absent') },
          ]}
          onChange={setState}
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
            <TextArea name="reason" rows={2} maxLength={500} value={reason} onChange={setReason} />
          </Field>
          <Field
            label={t('review.witness')}
            required
            error={tried && !witness.trim() ? t('review.witnessMissing') : undefined}
          >
            <TextInput name="witness" maxLength={50} autoComplete="off" value={witness} onChange={setWitness} />
          </Field>
        </>
      )}
      <UnsentPhotos uploads={unsent} />
      <RefusalNote refused={drawn.refused ?? verb.refused} />
      <Button kind="primary" size="large" wide pending={sending} disabled={!shownHash} onClick={() => void submit()}>
        {t('review.submit')}
      </Button>
    </Stack>
  )
}
