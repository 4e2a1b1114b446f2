import type { Uscc } from '@huhang/contract/enterprises'
import { innerCheckCharacter, usccCheckCharacter } from '@huhang/domain/enterprises'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const size = 6

/**
 * A credit code with right check characters that nobody holds: county 371599 does not exist.
 * The same number gives the same code; numbers up to 31⁶.
 */
export function inventedUscc(number: number): Uscc {
  let rest = number
  let serial = ''
  for (let place = 0; place < size; place += 1) {
    serial = (alphabet[rest % alphabet.length] ?? '0') + serial
    rest = Math.floor(rest / alphabet.length)
  }
  const organisation = `DM${serial}`
  const first17 = `91371599${organisation}${innerCheckCharacter(organisation)}`
  return `${first17}${usccCheckCharacter(first17) ?? ''}` as Uscc
}
