import { addPremises } from './add-premises'
import { edit } from './edit'
import { editContacts } from './edit-contacts'
import { editPremises } from './edit-premises'
import { families } from './families'
import { findPremises } from './find-premises'
import { historiesOf, history } from './history'
import { list } from './list'
import { listCodes } from './list-codes'
import { merge } from './merge'
import { nearby } from './nearby'
import { open } from './open'
import { openedEnterprises } from './opened-enterprises'
import { printCodes } from './print-codes'
import { register } from './register'
import { revealPhone } from './reveal-phone'

export { historiesOf, openedEnterprises, printCodes }
export const enterprisesActions = { register, edit, addPremises, editPremises, editContacts, merge }
export const enterprisesReads = { list, open, history, nearby, families, revealPhone, findPremises, listCodes }
