import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { EnterpriseId } from '../kernel/ids'
import { list } from '../kernel/texts'
import { NewContact } from './contacts'

/** The whole list as it should be, based on the enterprise's revision. Who is not named is removed. */
export const EditContacts = command({ enterpriseId: EnterpriseId, revision: Revision, contacts: list(NewContact, 20) })
export type EditContacts = z.infer<typeof EditContacts>
