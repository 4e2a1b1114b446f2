import type { LocalDay, RowId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty = { untilOn: '' as LocalDay | '', reason: '', interimMeasures: '' }

export function AskExtensionForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.askExtension')
  const [extensionId] = useState(() => uuidv7() as RowId)
  const { draft, change, clear } = useDraft(`hazards.ask-extension.${hazard.id}`, empty)
  const { untilOn, reason, interimMeasures } = draft

  async function send() {
    if (untilOn === '') return
    if ((await verb.say({ extensionId, hazardId: hazard.id, untilOn, reason, interimMeasures })) === null) return
    clear()
    showToast(t('done.extensionAsked'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.askExtension')}
      whole={untilOn !== '' && !isBlank(reason) && !isBlank(interimMeasures)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field label={t('form.until')} required error={tried && untilOn === '' ? t('form.untilMissing') : undefined}>
            <DateInput
              name="untilOn"
              min={hazard.deadlineOn ?? undefined}
              value={untilOn}
              onChange={(value) => change({ untilOn: value })}
            />
          </Field>
          <WordsField
            name="reason"
            label={t('form.reason')}
            missing={t('form.reasonMissing')}
            tried={tried}
            value={reason}
            onChange={(value) => change({ reason: value })}
          />
          <WordsField
            name="interimMeasures"
            label={t('form.interim')}
            missing={t('form.interimMissing')}
            tried={tried}
            value={interimMeasures}
            onChange={(value) => change({ interimMeasures: value })}
          />
        </>
      )}
    </VerbForm>
  )
}
