import { Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonHref } from './Button'

type PhoneLinkProps = {
  phone: string
  name?: string
  small?: boolean
  /** With the number in sight: on a desk it is dialled on another device. */
  spelled?: boolean
}

/** One tap calls. A masked number (`138****0001`) can't be called and shows as text. */
export function PhoneLink({ phone, name, small, spelled }: PhoneLinkProps) {
  const { t } = useTranslation('ui')
  if (phone.includes('*')) return <span className="number">{phone}</span>
  return (
    <ButtonHref
      kind="quiet"
      size={small ? 'small' : 'medium'}
      icon={Phone}
      href={`tel:${phone}`}
      aria-label={t('call', { phone: name ?? phone })}
      title={phone}
    >
      {spelled && <span className="number">{phone}</span>}
    </ButtonHref>
  )
}
