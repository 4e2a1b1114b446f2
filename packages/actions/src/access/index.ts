import { declareConflict } from './declare-conflict'
import { endConflict } from './end-conflict'
import { endRole } from './end-role'
import { grantRole } from './grant-role'
import { listInspectors } from './list-inspectors'
import { listPeople, openPerson } from './list-people'
import { me } from './me'
import { recordCertificate } from './record-certificate'
import { registerPerson } from './register-person'
import { revealPhone } from './reveal-phone'

// `openAccount` is not among the actions: a password's hash is made by the server, never by a device.
export { openAccount } from './open-account'
export { openPhone } from './open-phone'
export { insertGrant, insertPerson, roleGranted } from './person-writes'
export { type PinyinOf, pinyinOf } from './pinyin-of'
export { type SealedPhone, sealPhone } from './sealed-phone'
export const accessActions = {
  registerPerson,
  grantRole,
  endRole,
  recordCertificate,
  declareConflict,
  endConflict,
}
export const accessReads = { me, listPeople, openPerson, revealPhone, listInspectors }
