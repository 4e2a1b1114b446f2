import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { Field } from '../../ui/Field'
import { NumberInput, TextArea, TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { centsOf } from './money'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'

/** 五落实: all of it for a major hazard, who and how for a general one. */
export function PlanForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.plan')
  const isMajor = hazard.grade === 'major'
  const { draft, change, clear } = useDraft(`hazards.plan.${hazard.id}`, {
    responsible: hazard.responsible ?? '',
    measures: hazard.measures ?? '',
    funds: hazard.fundsCents === null ? null : hazard.fundsCents / 100,
    plan: hazard.plan ?? '',
  })
  const { responsible, measures, funds, plan } = draft
  const whole = !isBlank(responsible) && !isBlank(measures) && (!isMajor || (funds !== null && !isBlank(plan)))

  async function send() {
    const fundsCents = funds === null ? null : centsOf(funds)
    if ((await verb.say({ ...basedOn(hazard), responsible, measures, fundsCents, plan })) === null) return
    clear()
    showToast(t('done.saved'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('form.send')}
      whole={whole}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field
            label={t('page.responsible')}
            required
            error={tried && isBlank(responsible) ? t('form.responsibleMissing') : undefined}
          >
            <TextInput
              name="responsible"
              maxLength={100}
              value={responsible}
              onChange={(value) => change({ responsible: value })}
            />
          </Field>
          <Field
            label={t('page.measures')}
            required
            error={tried && isBlank(measures) ? t('form.measuresMissing') : undefined}
          >
            <TextArea
              name="measures"
              rows={3}
              maxLength={4000}
              value={measures}
              onChange={(value) => change({ measures: value })}
            />
          </Field>
          <Field
            label={t('form.fundsYuan')}
            required={isMajor}
            error={tried && isMajor && funds === null ? t('form.fundsMissing') : undefined}
          >
            <NumberInput name="funds" min={0} value={funds} onChange={(value) => change({ funds: value })} />
          </Field>
          <Field
            label={t('page.plan')}
            required={isMajor}
            error={tried && isMajor && isBlank(plan) ? t('form.planMissing') : undefined}
          >
            <TextArea
              name="plan"
              rows={3}
              maxLength={4000}
              value={plan}
              onChange={(value) => change({ plan: value })}
            />
          </Field>
        </>
      )}
    </VerbForm>
  )
}
