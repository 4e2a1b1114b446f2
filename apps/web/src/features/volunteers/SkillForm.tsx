import type { LocalDay, PersonId, RowId } from '@huhang/contract'
import { Skill } from '@huhang/contract/volunteers'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { Check } from '../../ui/Choice'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'

/** A skill, with its certificate where there is one. */
export function SkillForm({ personId, onDone }: { personId: PersonId; onDone(): void }) {
  const { t } = useTranslation('volunteers')
  const record = useVerb('volunteers.recordSkill')
  const id = useRef(uuidv7() as RowId)
  const [skill, setSkill] = useState<Skill | ''>('')
  const [isCertified, setCertified] = useState(true)
  const [number, setNumber] = useState('')
  const [issuer, setIssuer] = useState('')
  const [validTo, setValidTo] = useState<LocalDay | ''>('')

  const isNamed = number.trim() !== '' && issuer.trim() !== '' && validTo !== ''
  const whole = skill !== '' && (isNamed || !isCertified)

  async function send() {
    if (skill === '') return
    const certificate =
      isCertified && validTo !== '' ? { id: id.current, number: number.trim(), issuer: issuer.trim(), validTo } : null
    if ((await record.say({ personId, skill, certificate })) === null) return
    showToast(t('done.saved'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.recordSkill')}
      whole={whole}
      pending={record.pending}
      refused={record.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          <Field label={t('form.skill')} required error={asked && skill === '' && t('form.skillMissing')}>
            <Select
              value={skill}
              options={Skill.options.map((value) => ({ value, label: t(`skill.${value}`) }))}
              onChange={setSkill}
            />
          </Field>
          <Check label={t('form.withCertificate')} checked={isCertified} onChange={setCertified} />
          {isCertified && (
            <>
              <Field label={t('form.number')} required error={asked && number.trim() === '' && t('form.numberMissing')}>
                <TextInput value={number} maxLength={60} onChange={setNumber} />
              </Field>
              <Field label={t('form.issuer')} required error={asked && issuer.trim() === '' && t('form.issuerMissing')}>
                <TextInput value={issuer} maxLength={80} onChange={setIssuer} />
              </Field>
              <Field label={t('form.validTo')} required error={asked && validTo === '' && t('form.dayMissing')}>
                <DateInput value={validTo} onChange={setValidTo} />
              </Field>
            </>
          )}
        </>
      )}
    </VerbForm>
  )
}
