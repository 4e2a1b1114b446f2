import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { type ContactForm, contactTrouble } from './contact-form'

type ContactFieldsProps = {
  contact: ContactForm
  showErrors: boolean
  onLeave?(): void
  onChange(change: Partial<ContactForm>): void
}

export function ContactFields({ contact, showErrors, onLeave, onChange }: ContactFieldsProps) {
  const { t } = useTranslation('enterprises')
  const trouble = showErrors ? contactTrouble(contact) : {}
  return (
    <>
      <Field label={t('contacts.name')} error={trouble.name && t(trouble.name)}>
        <TextInput
          value={contact.name}
          maxLength={60}
          autoComplete="off"
          onChange={(name) => onChange({ name })}
          onBlur={onLeave}
        />
      </Field>
      <Field label={t('contacts.jobTitle')} required={false}>
        <TextInput value={contact.title} maxLength={60} autoComplete="off" onChange={(title) => onChange({ title })} />
      </Field>
      <Field
        label={t('contacts.phone')}
        required={false}
        error={trouble.phone && t(trouble.phone)}
        hint={contact.mask === null ? undefined : t('contacts.phoneKept', { mask: contact.mask })}
      >
        <TextInput
          type="tel"
          value={contact.phone}
          maxLength={24}
          autoComplete="off"
          onChange={(phone) => onChange({ phone })}
          onBlur={onLeave}
        />
      </Field>
    </>
  )
}
