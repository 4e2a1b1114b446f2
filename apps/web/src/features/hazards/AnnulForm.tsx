import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty = { reason: '' }

export function AnnulForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.annul')
  const { draft, change, clear } = useDraft(`hazards.annul.${hazard.id}`, empty)
  const { reason } = draft

  async function send() {
    if ((await verb.say({ ...basedOn(hazard), reason })) === null) return
    clear()
    showToast(t('done.annulled'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.annul')}
      danger
      whole={!isBlank(reason)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <WordsField
          name="reason"
          label={t('form.reason')}
          missing={t('form.reasonMissing')}
          tried={tried}
          hint={t('form.annulHint')}
          value={reason}
          onChange={(value) => change({ reason: value })}
        />
      )}
    </VerbForm>
  )
}
