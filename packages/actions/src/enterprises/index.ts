import { addPremises } from './add-premises'
import { edit } from './edit'
import { editContacts } from './edit-contacts'
import { editPremises } from './edit-premises'
import { families } from './families'
import { history } from './history'
import { list } from './list'
import { merge } from './merge'
import { nearby } from './nearby'
import { open } from './open'
import { register } from './register'
import { revealPhone } from './reveal-phone'

export const enterprisesActions = { register, edit, addPremises, editPremises, editContacts, merge }
export const enterprisesReads = { list, open, history, nearby, families, revealPhone }
