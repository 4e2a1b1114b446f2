import type { ExtensionView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { Facts } from './Facts'
import type { HazardVerbProps } from './verb-form'
import { WordsField } from './WordsField'

const empty: { decision: 'granted' | 'denied' | ''; note: string } = { decision: '', note: '' }

export function DecideExtensionForm({ hazard, plea, onDone }: HazardVerbProps & { plea: ExtensionView }) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.decideExtension')
  const { draft, change, clear } = useDraft(`hazards.decideExtension.${plea.id}`, empty)
  const { decision, note } = draft

  async function send() {
    const granted = decision === 'granted'
    if ((await verb.say({ extensionId: plea.id, hazardId: hazard.id, granted, note })) === null) return
    clear()
    showToast(t('done.extensionDecided'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.decideExtension')}
      whole={decision !== ''}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Facts
            facts={[
              [t('page.deadline'), t('extension.from', { from: plea.fromOn, until: plea.untilOn })],
              [t('form.reason'), plea.reason],
              [t('form.interim'), plea.interimMeasures],
            ]}
          />
          <Field
            label={t('form.decision')}
            group
            required
            error={tried && decision === '' ? t('form.decisionMissing') : undefined}
          >
            <Choice<'granted' | 'denied'>
              value={decision}
              options={(['granted', 'denied'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
              onChange={(value) => change({ decision: value })}
            />
          </Field>
          <WordsField name="note" label={t('form.note')} value={note} onChange={(value) => change({ note: value })} />
        </>
      )}
    </VerbForm>
  )
}
