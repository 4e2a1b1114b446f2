import type { RowId } from '@huhang/contract'
import { FieldMeasure, type HazardView } from '@huhang/contract/hazards'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

type Draft = { measures: FieldMeasure[]; target: string; reason: string; second: Colleague | null }

/** What was found, where it was found: what is dealt with, and why, unless told otherwise. */
const emptyOf = ({ spot, description }: HazardView): Draft => ({
  measures: [],
  target: spot,
  reason: description,
  second: null,
})

/** 现场处理措施 (安全生产法 §65). */
export function TakeMeasuresForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.takeMeasures')
  const [documentId] = useState(() => uuidv7() as RowId)
  const [empty] = useState(() => emptyOf(hazard))
  const { draft, change, clear } = useDraft(`hazards.measures.${hazard.id}`, empty)
  const { measures, target, reason, second } = draft

  async function send() {
    if (second === null) return
    const said = { documentId, ...basedOn(hazard), measures, target, reason, withId: second.personId }
    const document = await verb.say(said)
    if (document === null) return
    clear()
    showToast(t('done.orderIssued', { number: document.number ?? '' }))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.takeMeasures')}
      danger
      whole={measures.length > 0 && !isBlank(target) && !isBlank(reason) && second !== null}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field
            label={t('form.measures')}
            group
            required
            error={tried && measures.length === 0 ? t('form.measuresNone') : undefined}
          >
            <Choices
              values={measures}
              options={FieldMeasure.options.map((value) => ({ value, label: t(`measure.${value}`) }))}
              onChange={(chosen) => change({ measures: chosen })}
            />
          </Field>
          <WordsField
            name="target"
            label={t('form.target')}
            missing={t('form.targetMissing')}
            tried={tried}
            line
            max={500}
            value={target}
            onChange={(words) => change({ target: words })}
          />
          <WordsField
            name="reason"
            label={t('form.reason')}
            missing={t('form.reasonMissing')}
            tried={tried}
            value={reason}
            onChange={(words) => change({ reason: words })}
          />
          <SecondInspectorField
            enterpriseId={hazard.enterpriseId}
            value={second}
            onChange={(colleague) => change({ second: colleague })}
            tried={tried}
          />
        </>
      )}
    </VerbForm>
  )
}
