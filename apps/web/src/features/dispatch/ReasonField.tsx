import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { TextArea } from '../../ui/TextInput'

type ReasonFieldProps = { label: string; asked: boolean; value: string; onChange(value: string): void }

/** Why an incident ends: it stays on record beside the end. */
export function ReasonField({ label, asked, value, onChange }: ReasonFieldProps) {
  const { t } = useTranslation('dispatch')
  return (
    <Field label={label} required error={asked && value.trim() === '' && t('end.reasonMissing')}>
      <TextArea value={value} maxLength={300} rows={3} onChange={onChange} />
    </Field>
  )
}
