import type { RowId } from '@huhang/contract'
import { Phone } from '@huhang/contract/access'
import type { ContactView, NewContact } from '@huhang/contract/enterprises'

/** `mask` is the number that stands; an empty `phone` keeps it. */
export type ContactForm = { contactId: RowId; name: string; title: string; phone: string; mask: string | null }

export const contactFormOf = ({ contactId, name, title, phoneMask }: ContactView): ContactForm => ({
  contactId,
  name,
  title,
  phone: '',
  mask: phoneMask,
})

export type ContactTrouble = Partial<{ name: 'contacts.nameMissing'; phone: 'contacts.phoneWrong' }>

export function contactTrouble({ name, phone }: ContactForm): ContactTrouble {
  return {
    ...(name.trim() === '' ? { name: 'contacts.nameMissing' as const } : {}),
    ...(phone.trim() !== '' && !Phone.safeParse(phone.trim()).success ? { phone: 'contacts.phoneWrong' as const } : {}),
  }
}

export const newContactOf = ({ contactId, name, title, phone }: ContactForm): NewContact => ({
  contactId,
  name,
  title,
  ...(phone.trim() === '' ? {} : { phone: Phone.parse(phone.trim()) }),
})
