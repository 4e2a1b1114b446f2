import { declareConflict } from './declare-conflict'
import { deviceKey } from './device-key'
import { disablePerson } from './disable-person'
import { enablePerson } from './enable-person'
import { endConflict } from './end-conflict'
import { endRole } from './end-role'
import { grantRole } from './grant-role'
import { listInspectors } from './list-inspectors'
import { listPeople, openPerson } from './list-people'
import { me } from './me'
import { recordCertificate } from './record-certificate'
import { registerPerson } from './register-person'
import { revealPhone } from './reveal-phone'

// Neither is among the actions: a password's hash is made by the server, never by a device.
export { openAccount } from './open-account'
export { openPhone } from './open-phone'
export { insertGrant, insertPerson, roleGranted } from './person-writes'
export { type PinyinOf, pinyinOf } from './pinyin-of'
export { resetPassword } from './reset-password'
export { type SealedPhone, sealPhone } from './sealed-phone'
export const accessActions = {
  registerPerson,
  grantRole,
  endRole,
  recordCertificate,
  declareConflict,
  endConflict,
  disablePerson,
  enablePerson,
}
export const accessReads = { me, deviceKey, listPeople, openPerson, revealPhone, listInspectors }
