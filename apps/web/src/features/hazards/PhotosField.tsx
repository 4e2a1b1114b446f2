import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { PhotoInput } from '../../photos'
import { Field } from '../../ui/Field'

type PhotosFieldProps = {
  /** Names the list: the key by which the form keeps its draft. */
  list: string
  label: string
  value: FileId[]
  onChange(photos: FileId[]): void
  /** At least one is needed; said once sending was tried. */
  required?: boolean
  tried?: boolean
}

/** Photos that a verb asks for. */
export function PhotosField({ list, label, value, onChange, required = false, tried }: PhotosFieldProps) {
  const { t } = useTranslation('hazards')
  const error = required && tried && value.length === 0 ? t('form.photosMissing') : undefined
  return (
    <Field label={label} group required={required} error={error}>
      <PhotoInput list={list} value={value} onChange={onChange} />
    </Field>
  )
}
