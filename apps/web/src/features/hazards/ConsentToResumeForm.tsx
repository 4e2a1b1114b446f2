import type { DocumentView } from '@huhang/contract/hazards'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { Facts } from './Facts'
import { isBlank } from './verb-form'
import { WordsField } from './WordsField'

/** 审查同意恢复: what stands until now is shown with it. */
export function ConsentToResumeForm({ measures, onDone }: { measures: DocumentView; onDone(): void }) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.consentToResume')
  const [note, setNote] = useState('')

  async function send() {
    const { id: documentId, revision } = measures
    if ((await verb.say({ documentId, revision, note })) === null) return
    showToast(t('done.resumed'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.consentToResume')}
      whole={!isBlank(note)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Facts
            facts={[
              [t('document.number'), measures.number],
              [t('form.measures'), measures.measures.map((one) => t(`measure.${one}`)).join(' · ')],
              [t('form.target'), measures.target],
            ]}
          />
          <WordsField
            name="note"
            label={t('form.consent')}
            missing={t('form.noteMissing')}
            tried={tried}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </VerbForm>
  )
}
