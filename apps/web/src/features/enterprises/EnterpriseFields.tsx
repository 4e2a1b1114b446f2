import { CreditGrade, Industry, RiskColour } from '@huhang/contract/enterprises'
import { familyOf } from '@huhang/domain/enterprises'
import { useTranslation } from 'react-i18next'
import type { useTouched } from '../../app/touched'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextInput } from '../../ui/TextInput'
import { AreaPicker } from '../areas'
import { type EnterpriseForm, type EnterpriseTrouble, enterpriseTrouble } from './enterprise-form'
import { useFamilies, useIndustryWords } from './industry-words'
import { UsccField } from './UsccField'

type EnterpriseFieldsProps = {
  form: EnterpriseForm
  onChange(change: Partial<EnterpriseForm>): void
  touched: ReturnType<typeof useTouched<keyof EnterpriseTrouble>>
  ownId?: string
}

export function EnterpriseFields({ form, onChange, touched, ownId }: EnterpriseFieldsProps) {
  const { t } = useTranslation('enterprises')
  const families = useFamilies()
  const industryWords = useIndustryWords()
  const trouble = enterpriseTrouble(form)
  const industry = form.industry.trim().toUpperCase()

  /** The code suggests a family; one chosen by hand stays. */
  function leaveIndustry() {
    touched.leave('industry')
    const code = Industry.safeParse(industry)
    const suggested = code.success && form.family === '' ? familyOf(code.data, families.rows) : null
    onChange(suggested === null ? { industry } : { industry, family: suggested })
  }

  return (
    <>
      <Field label={t('name')} required error={trouble.name && touched.shows('name') ? t(trouble.name) : undefined}>
        <TextInput
          value={form.name}
          maxLength={120}
          autoComplete="organization"
          onChange={(name) => onChange({ name })}
          onBlur={() => touched.leave('name')}
        />
      </Field>
      <UsccField
        value={form.uscc}
        left={touched.shows('uscc')}
        onChange={(uscc) => onChange({ uscc })}
        onLeave={() => touched.leave('uscc')}
        {...(ownId === undefined ? {} : { ownId })}
      />
      <Field
        label={t('area')}
        required
        group
        error={trouble.areaId && touched.shows('areaId') ? t(trouble.areaId) : undefined}
      >
        <AreaPicker
          value={form.areaId}
          onChange={(areaId) => {
            onChange({ areaId })
            touched.leave('areaId')
          }}
        />
      </Field>
      <Field
        label={t('industryCode')}
        required
        hint={trouble.industry ? t('industryHint') : industryWords(industry)}
        error={trouble.industry && touched.shows('industry') ? t(trouble.industry) : undefined}
      >
        <TextInput
          value={form.industry}
          maxLength={5}
          autoCapitalize="characters"
          autoComplete="off"
          onChange={(value) => onChange({ industry: value })}
          onBlur={leaveIndustry}
        />
      </Field>
      <Field label={t('family')} required={false} hint={t('familyHint')}>
        <Select
          value={form.family}
          empty={t('noFamily')}
          options={families.options}
          onChange={(family) => onChange({ family })}
        />
      </Field>
      <Field label={t('riskColour')} group>
        <Choice
          value={form.riskColour}
          options={RiskColour.options.map((value) => ({ value, label: t(`colourWords.${value}`) }))}
          onChange={(riskColour) => onChange({ riskColour })}
        />
      </Field>
      <Field label={t('creditGrade')} group>
        <Choice
          value={form.creditGrade}
          options={CreditGrade.options.map((value) => ({ value, label: t(`grades.${value}`) }))}
          onChange={(creditGrade) => onChange({ creditGrade })}
        />
      </Field>
    </>
  )
}
