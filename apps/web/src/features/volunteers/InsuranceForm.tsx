import type { LocalDay, PersonId, RowId } from '@huhang/contract'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { Button } from '../../ui/Button'
import { DateInput } from '../../ui/DateInput'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import styles from './volunteers.module.css'

/** Accident insurance: without it on the day, nobody is sent. */
export function InsuranceForm({ personId, onDone }: { personId: PersonId; onDone(): void }) {
  const { t } = useTranslation('volunteers')
  const record = useVerb('volunteers.recordInsurance')
  const insuranceId = useRef(uuidv7() as RowId)
  const [asked, setAsked] = useState(false)
  const [policy, setPolicy] = useState('')
  const [insurer, setInsurer] = useState('')
  const [validFrom, setValidFrom] = useState<LocalDay | ''>('')
  const [validTo, setValidTo] = useState<LocalDay | ''>('')
  const isInverted = validFrom !== '' && validTo !== '' && validTo < validFrom

  async function send() {
    setAsked(true)
    if (policy.trim() === '' || insurer.trim() === '' || validFrom === '' || validTo === '' || isInverted) return
    const said = { policy: policy.trim(), insurer: insurer.trim(), validFrom, validTo }
    if ((await record.say({ insuranceId: insuranceId.current, personId, ...said })) === null) return
    showToast(t('done.saved'))
    onDone()
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
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
      <RefusalNote refused={record.refused} />
      <Button type="submit" kind="primary" size="large" wide pending={record.pending}>
        {t('verb.recordInsurance')}
      </Button>
    </form>
  )
}
