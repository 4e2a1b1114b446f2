import type { RowId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty = { toAgency: '', reason: '', receipt: '' }

/** 移送: to whom, why, and what they gave in return. */
export function TransferForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.transfer')
  const [documentId] = useState(() => uuidv7() as RowId)
  const { draft, change, clear } = useDraft(`hazards.transfer.${hazard.id}`, empty)

  async function send() {
    if ((await verb.say({ documentId, ...basedOn(hazard), ...draft })) === null) return
    clear()
    showToast(t('done.transferred'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.transfer')}
      danger
      whole={Object.values(draft).every((words) => !isBlank(words))}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <WordsField
            name="toAgency"
            label={t('document.toAgency')}
            missing={t('form.toAgencyMissing')}
            tried={tried}
            line
            max={200}
            value={draft.toAgency}
            onChange={(toAgency) => change({ toAgency })}
          />
          <WordsField
            name="reason"
            label={t('form.reason')}
            missing={t('form.reasonMissing')}
            tried={tried}
            hint={t('form.transferHint')}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
          <WordsField
            name="receipt"
            label={t('document.receipt')}
            missing={t('form.receiptMissing')}
            tried={tried}
            line
            max={100}
            value={draft.receipt}
            onChange={(receipt) => change({ receipt })}
          />
        </>
      )}
    </VerbForm>
  )
}
