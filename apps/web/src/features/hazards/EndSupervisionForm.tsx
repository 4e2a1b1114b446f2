import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

/** 验收核销 of what is verified; before that the listing can only be taken back. */
export function EndSupervisionForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.endSupervision')
  const outcome = hazard.status === 'verified' ? 'accepted' : 'withdrawn'
  const [note, setNote] = useState('')

  async function send() {
    if ((await verb.say({ ...basedOn(hazard), outcome, note })) === null) return
    showToast(t('done.delisted'))
    onDone()
  }

  return (
    <VerbForm
      verb={t(`listing.end-${outcome}`)}
      danger={outcome === 'withdrawn'}
      whole={!isBlank(note)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <WordsField
          name="note"
          label={t(`listing.note-${outcome}`)}
          missing={t('form.noteMissing')}
          tried={tried}
          value={note}
          onChange={setNote}
        />
      )}
    </VerbForm>
  )
}
