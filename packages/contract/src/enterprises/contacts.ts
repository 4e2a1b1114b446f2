import { z } from 'zod'
import { Phone } from '../access'
import { PersonId, RowId } from '../kernel/ids'
import { requiredText, text } from '../kernel/texts'

/** `phone` left out: as it was; null: none. `personId`: the contact signs in as this person. */
export const NewContact = z.strictObject({
  contactId: RowId,
  name: requiredText(60),
  title: text(60),
  phone: Phone.nullable().optional(),
  personId: PersonId.nullable().optional(),
})
export type NewContact = z.infer<typeof NewContact>
