import { maskPhone } from '@huhang/domain/access'
import type { Sealer } from '../kernel'

export type SealedPhone = { phoneSealed: string | null; phoneMask: string | null; phoneIndex: string | null }

/** A phone number as it is kept: sealed, with a mask to show and an index to find it by. */
export const sealPhone = (sealer: Sealer, phone: string | null): SealedPhone =>
  phone === null
    ? { phoneSealed: null, phoneMask: null, phoneIndex: null }
    : { phoneSealed: sealer.seal(phone), phoneMask: maskPhone(phone), phoneIndex: sealer.index(phone) }
