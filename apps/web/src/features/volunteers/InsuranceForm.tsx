import type { LocalDay, PersonId, RowId } from '@huhang/contract'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'

/** Accident insurance: without it on the day, nobody is sent. */
export function InsuranceForm({ personId, onDone }: { personId: PersonId; onDone(): void }) {
  const { t } = useTranslation('volunteers')
  const record = useVerb('volunteers.recordInsurance')
  const insuranceId = useRef(uuidv7() as RowId)
  const [policy, setPolicy] = useState('')
  const [insurer, setInsurer] = useState('')
  const [validFrom, setValidFrom] = useState<LocalDay | ''>('')
  const [validTo, setValidTo] = useState<LocalDay | ''>('')
  const isInverted = validFrom !== '' && validTo !== '' && validTo < validFrom

  const whole = policy.trim() !== '' && insurer.trim() !== '' && validFrom !== '' && validTo !== '' && !isInverted

  async function send() {
    if (validFrom === '' || validTo === '') return
    const said = { policy: policy.trim(), insurer: insurer.trim(), validFrom, validTo }
    if ((await record.say({ insuranceId: insuranceId.current, personId, ...said })) === null) return
    showToast(t('done.saved'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.recordInsurance')}
      whole={whole}
      pending={record.pending}
      refused={record.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          <Field label={t('form.policy')} required error={asked && policy.trim() === '' && t('form.policyMissing')}>
            <TextInput value={policy} maxLength={60} onChange={setPolicy} />
          </Field>
          <Field label={t('form.insurer')} required error={asked && insurer.trim() === '' && t('form.insurerMissing')}>
            <TextInput value={insurer} maxLength={80} onChange={setInsurer} />
          </Field>
          <Field label={t('form.validFrom')} required error={asked && validFrom === '' && t('form.dayMissing')}>
            <DateInput value={validFrom} onChange={setValidFrom} />
          </Field>
          <Field
            label={t('form.validTo')}
            required
            error={isInverted ? t('form.periodInverted') : asked && validTo === '' && t('form.dayMissing')}
          >
            <DateInput value={validTo} onChange={setValidTo} />
          </Field>
        </>
      )}
    </VerbForm>
  )
}
